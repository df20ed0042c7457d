package nl.regiehub.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.vocabulaire.Bestandscontrole;
import nl.regiehub.gateway.vocabulaire.Effect;
import nl.regiehub.gateway.vocabulaire.Effect.Beeld;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.meaning.Vocabulairewacht;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the command line does with vocabulary files: check and diff without a hub, impact and publish on the journal of one. */
final class Vocabulaireopdracht {

    private static final String COMMAND = "--hub.command=vocabulary-";
    private static final String FOLDER = "hub.vocabulary";
    private static final String AGAINST = "--hub.against=";

    private Vocabulaireopdracht() {}

    /** Does what needs no hub; empty when something else was asked. */
    @SuppressWarnings("SystemOut") // this is what the command is for
    static Optional<Boolean> offline(String... args) {
        var controle = new Bestandscontrole(System.out);
        return value(COMMAND, args).flatMap(command -> switch (command) {
            case "check" -> Optional.of(controle.check(folder(args)));
            case "diff" ->
                Optional.of(controle.diff(
                        folder(args), value(AGAINST, args).map(Path::of).orElse(null)));
            default -> Optional.empty();
        });
    }

    private static Path folder(String... args) {
        return Path.of(value("--" + FOLDER + "=", args)
                .orElseThrow(() -> new HubException(Fault.MISCONFIGURED, "which folder? --" + FOLDER + "=DIR", null)));
    }

    private static Optional<String> value(String option, String... args) {
        return List.of(args).stream()
                .filter(arg -> arg.startsWith(option))
                .map(arg -> arg.substring(option.length()))
                .findFirst();
    }

    /** Tells what publishing a folder would do to recorded traffic; false when its files are not in order. */
    @SuppressWarnings("SystemOut") // this is what the command is for
    static boolean impact(ApplicationContext hub) {
        var release = new Bestandscontrole(System.out).release(files(hub));
        release.map(new Effect(
                        hub.getBean(Journal.class),
                        hub.getBean(Partners.class),
                        hub.getBean(LiveVocabulary.class),
                        hub.getBean(Clock.class))::van)
                .ifPresent(Vocabulaireopdracht::tell);
        return release.isPresent();
    }

    @SuppressWarnings("SystemOut") // this is what the command is for
    private static void tell(Beeld beeld) {
        beeld.codes()
                .forEach(code -> System.out.printf(
                        "%s|%s %s: %s -> %s, %d messages (%d recent, %d waiting), %s dossiers (%s open), %s%n",
                        code.lijst(),
                        code.code(),
                        code.soort(),
                        code.was(),
                        code.wordt(),
                        code.berichten(),
                        code.recent(),
                        code.wachtend(),
                        code.dossiers(),
                        code.openDossiers(),
                        code.aansluitingen()));
        System.out.printf(
                "%d messages, %d change meaning, %d of them recent, %d waiting%n",
                beeld.berichten(), beeld.geraakt(), beeld.recent(), beeld.wachtend());
    }

    /**
     * Publishes a folder; who is at the keyboard needs somebody else who approved it. Tells what that changes, also of what was
     * published past these files.
     *
     * @return whether it was published; false when its files are not in order
     */
    @SuppressWarnings("SystemOut") // this is what the command is for
    static boolean publish(ApplicationContext hub) {
        var approver = approver(hub);
        var from = from(hub);
        refuseInAStop(hub);
        var files = files(hub);
        var controle = new Bestandscontrole(System.out);
        var release = controle.release(files);
        release.ifPresent(next -> {
            inForce(hub).ifPresent(now -> controle.changes(now, next));
            publish(hub, files, next, approver, from);
            System.out.println("publication " + next.id());
        });
        return release.isPresent();
    }

    private static void publish(
            ApplicationContext hub, Bestanden files, Release release, String approver, @Nullable LocalDate from) {
        var journal = hub.getBean(Journal.class);
        audit(hub, user(), "%s vastgesteld door %s".formatted(release.id(), approver));
        journal.voorstellen().bewaar(release.id(), files.ingepakt());
        try (var wacht =
                new Vocabulairewacht(journal, hub.getBean(LiveVocabulary.class), hub.getBean(Clock.class), () -> {})) {
            wacht.publiceer(release.id(), release.bytes(), approver, from);
        }
    }

    private static String approver(ApplicationContext hub) {
        return property(hub, "hub.approved-by")
                .filter(name -> !name.isBlank() && !name.equals(user()))
                .orElseThrow(() -> new HubException(
                        Fault.MISCONFIGURED,
                        "two people look at every change: --approved-by NAME, another than you",
                        null));
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }

    private static @Nullable LocalDate from(ApplicationContext hub) {
        var day = property(hub, "hub.from");
        try {
            return day.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw new HubException(
                    Fault.MISCONFIGURED, "--from takes a day such as 2027-01-01, not '%s'".formatted(day.get()), e);
        }
    }

    /** What holds now, when its files were kept. */
    private static Optional<Release> inForce(ApplicationContext hub) {
        return hub.getBean(Journal.class)
                .voorstellen()
                .bestanden(hub.getBean(LiveVocabulary.class).publicatie())
                .map(Bestanden::uitgepakt)
                .flatMap(files -> files.controleer() instanceof Checked.Accepted(var release)
                        ? Optional.of(release)
                        : Optional.empty());
    }

    private static void audit(ApplicationContext hub, String user, String what) {
        hub.getBean(Journal.class)
                .audit()
                .write(new Audit.Regel(
                        hub.getBean(Clock.class).instant(),
                        user,
                        null,
                        null,
                        "vocabulaire:vaststellen",
                        what,
                        "vocabulaire",
                        null,
                        "toegestaan",
                        "opdrachtregel"));
    }

    private static void refuseInAStop(ApplicationContext hub) {
        var today = LocalDate.now(hub.getBean(Clock.class));
        hub.getBean(Configuratie.class).hub().publicatiestops().stream()
                .filter(stop -> stop.omvat(today))
                .findFirst()
                .ifPresent(stop -> {
                    throw new HubException(
                            Fault.MISCONFIGURED,
                            "nothing is published up to and including %s: %s".formatted(stop.tot(), stop.reden()),
                            null);
                });
    }

    private static Bestanden files(ApplicationContext hub) {
        return Bestanden.in(Path.of(property(hub, FOLDER).orElseThrow()));
    }

    private static Optional<String> property(ApplicationContext hub, String name) {
        return Optional.ofNullable(hub.getEnvironment().getProperty(name));
    }
}
