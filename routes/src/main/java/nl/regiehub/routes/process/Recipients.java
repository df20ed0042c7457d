package nl.regiehub.routes.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casus.Deelnemer;
import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Processing.Deelname;

/** Which organisations a message is for. */
public sealed interface Recipients {

    /** The organisations, each once. */
    List<Organisatiecode> organisaties();

    /** It is addressed to these; when they cannot be reached its sender must know. */
    record Addressed(List<Organisatiecode> organisaties) implements Recipients {}

    /** It concerns these; who is not connected does without. */
    record Concerned(List<Organisatiecode> organisaties) implements Recipients {}

    /** It is told to these, also when their own system brought it in; it stands whether or not they can be reached. */
    record Informed(List<Organisatiecode> organisaties) implements Recipients {}

    /** Whom a message is for. */
    static Recipients of(Bericht bericht) {
        return switch (bericht) {
            case Toewijzingsbericht _, Startbericht _, Stopbericht _, Verwijzing _, Terugkoppeling _ ->
                new Addressed(Stream.ofNullable(bericht.kop().ontvanger()).toList());
            case Correctie correctie -> new Informed(List.of(correctie.bron()));
            case Correctieantwoord _ -> new Informed(List.of());
            case Casusbericht casus -> new Concerned(participants(casus));
            case Betrokkenheidsbericht betrokkenheid -> new Concerned(insurer(betrokkenheid));
        };
    }

    /** The organisations that take part on the day of the message; who left learns no more of the casus. */
    private static List<Organisatiecode> participants(Casusbericht bericht) {
        return present(bericht).map(Deelnemer::organisatie).distinct().toList();
    }

    private static Stream<Deelnemer> present(Casusbericht bericht) {
        LocalDate dag = bericht.kop().dagtekening();
        LocalDate gesloten = bericht.casus().gesloten();
        return gesloten != null && gesloten.isBefore(dag)
                ? Stream.empty()
                : bericht.casus().deelnemers().stream()
                        .filter(deelnemer -> deelnemer.periode().omvat(dag));
    }

    /** The part of a partner's organisation that takes part in a casus on the day of the message. */
    static Deelname deelname(Casusbericht bericht, Partner partner) {
        return present(bericht)
                .filter(deelnemer -> partner.organisaties().contains(deelnemer.organisatie()))
                .map(deelnemer -> new Deelname(deelnemer.organisatie(), deelnemer.rol()))
                .findFirst()
                .orElseThrow();
    }

    /** What an organisation is told when its part has ended, by what the last message says of it. */
    static Casusafscheid afscheid(Casusbericht bericht, Deelname deelname) {
        Casus casus = bericht.casus();
        LocalDate tot = Stream.concat(
                        casus.deelnemers().stream()
                                .filter(each -> each.organisatie().equals(deelname.organisatie()))
                                .flatMap(
                                        each -> Stream.ofNullable(each.periode().tot()))
                                .max(Comparator.naturalOrder())
                                .stream(),
                        Stream.ofNullable(casus.gesloten()))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> bericht.kop().dagtekening());
        return new Casusafscheid(
                bericht.kop(), bericht.wet(), casus.nummer(), deelname.organisatie(), deelname.rol(), tot);
    }

    /** The insurer on whose account it is, for care that an insurer pays; nobody else. */
    private static List<Organisatiecode> insurer(Betrokkenheidsbericht bericht) {
        boolean insured = bericht.wet() == Wet.ZVW || bericht.wet() == Wet.WLZ;
        return Stream.ofNullable(bericht.betrokkenheid().verzekeraar())
                .filter(_ -> insured)
                .toList();
    }
}
