package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Correctieantwoord.Besluit;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What a source decided on a correctie: its Task with the status and, in the source's own words, why. */
final class CorrectieantwoordVorm {

    private static final String STAND = Correctietaak.GIDS + "CodeSystem/PatientCorrectionBusinessStatus";
    private static final String UITKOMST = Correctietaak.GIDS + "CodeSystem/PatientCorrectionOutputTypes";
    private static final String VERWACHT =
            "accepted, amendment-completed, partial-accept of denied; antwoord zodra er een besluit is";
    private static final int LANGSTE = 2000;

    /** What the guide calls each decision; the first is what the hub writes. */
    private static final Map<Besluit, List<String>> STANDEN = new EnumMap<>(Map.of(
            Besluit.OVERGENOMEN, List.of("amendment-completed", "accepted"),
            Besluit.DEELS_OVERGENOMEN, List.of("partial-accept"),
            Besluit.GEWEIGERD, List.of("denied")));

    private CorrectieantwoordVorm() {}

    static Bundle write(Correctieantwoord antwoord, Outgoing outgoing) {
        var bundle = new BundleWriter(antwoord, Berichtsoort.CORRECTIEANTWOORD);
        var task = Correctietaak.write(antwoord.correctie(), antwoord.betreft());
        task.setStatus(antwoord.besluit() == Besluit.GEWEIGERD ? TaskStatus.REJECTED : TaskStatus.COMPLETED);
        task.getBusinessStatus()
                .addCoding()
                .setSystem(STAND)
                .setCode(requireNonNull(STANDEN.get(antwoord.besluit())).getFirst());
        if (antwoord.reden() != null) {
            task.getStatusReason().setText(antwoord.reden());
        }
        task.setFor(bundle.add(new PersoonWriter(new Codes(outgoing)).patient(antwoord.persoon())));
        task.setOwner(bundle.organisatie(antwoord.kop().afzender(), null));
        task.setLastModifiedElement(new DateTimeType(antwoord.op().toString()));
        bundle.addFocus(task, antwoord.wet());
        return bundle.bundle();
    }

    static @Nullable Correctieantwoord read(BundleReader reader, MessageHeader header) {
        return Correctietaak.only(reader, header)
                .map(task -> read(reader, header, task))
                .orElse(null);
    }

    private static @Nullable Correctieantwoord read(BundleReader reader, MessageHeader header, Found<Task> found) {
        var task = found.resource();
        var where = found.where();
        var wet = reader.wet(found);
        var nummer = Correctietaak.nummer(reader, found);
        var betreft = Correctietaak.betreft(reader, found);
        var besluit = besluit(reader, found);
        var reden = reden(reader, found);
        if (besluit != null && besluit.vraagtReden() && reden == null) {
            reader.missing(where + ".statusReason.text", "de reden, in woorden die de inwoner leest");
        }
        var op = reader.moment(task.getLastModifiedElement(), where + ".lastModified");
        var owner = task.hasOwner() ? reader.organisatie(task.getOwner(), where + ".owner") : null;
        var persoon = new PersoonReader(reader, wet == null ? Wet.GEEN : wet).persoon(task.getFor(), where + ".for");
        var kop = reader.kop(Berichtsoort.CORRECTIEANTWOORD, header, owner, null);
        return reader.failed()
                ? null
                : new Correctieantwoord(
                        requireNonNull(kop),
                        requireNonNull(wet),
                        requireNonNull(nummer),
                        requireNonNull(persoon),
                        requireNonNull(betreft),
                        requireNonNull(besluit),
                        reden,
                        requireNonNull(op));
    }

    private static @Nullable Besluit besluit(BundleReader reader, Found<Task> found) {
        var task = found.resource();
        var besluit = task.hasBusinessStatus() ? volgensStand(task) : volgensStatus(task);
        if (besluit.isEmpty()) {
            reader.invalid(found.where() + ".businessStatus", VERWACHT);
        } else if (!past(besluit.get(), task.getStatus())) {
            reader.add(
                    Kind.INCONSISTENT,
                    found.where() + ".status",
                    "Dit zegt iets anders dan businessStatus.",
                    "Gebruik rejected of completed bij denied, en anders accepted, in-progress of completed.");
        }
        return besluit.orElse(null);
    }

    /** The guide's codes do not tell capitals from small letters. */
    private static Optional<Besluit> volgensStand(Task task) {
        return task.getBusinessStatus().getCoding().stream()
                .filter(coding -> STAND.equals(coding.getSystem()) && coding.hasCode())
                .map(coding -> coding.getCode().toLowerCase(Locale.ROOT))
                .flatMap(code -> STANDEN.entrySet().stream()
                        .filter(each -> each.getValue().contains(code))
                        .map(Map.Entry::getKey))
                .findFirst();
    }

    private static Optional<Besluit> volgensStatus(Task task) {
        return switch (task.getStatus()) {
            case ACCEPTED -> Optional.of(Besluit.OVERGENOMEN);
            case REJECTED -> Optional.of(Besluit.GEWEIGERD);
            case null, default -> Optional.empty();
        };
    }

    private static boolean past(Besluit besluit, @Nullable TaskStatus status) {
        return besluit == Besluit.GEWEIGERD
                ? Set.of(TaskStatus.REJECTED, TaskStatus.COMPLETED).contains(status)
                : Set.of(TaskStatus.ACCEPTED, TaskStatus.INPROGRESS, TaskStatus.COMPLETED)
                        .contains(status);
    }

    /** In the status, or else in the resolution that the guide has for it. */
    private static @Nullable String reden(BundleReader reader, Found<Task> found) {
        var task = found.resource();
        if (task.getStatusReason().hasText()) {
            return reader.optional(task.getStatusReason().getText(), found.where() + ".statusReason.text", LANGSTE);
        }
        var uitkomst = task.getOutput().stream()
                .filter(output -> output.getType().hasCoding(UITKOMST, "medRecCxReqResolution"))
                .flatMap(output -> woorden(reader, output.getValue()))
                .findFirst();
        return reader.optional(uitkomst.orElse(null), found.where() + ".output", LANGSTE);
    }

    private static Stream<String> woorden(BundleReader reader, @Nullable Type value) {
        return switch (value) {
            case StringType text -> Stream.ofNullable(text.getValue());
            case Reference reference ->
                reader.resource(reference, Communication.class).stream()
                        .flatMap(said -> said.getPayload().stream())
                        .map(payload -> payload.getContent() instanceof StringType text ? text.getValue() : null)
                        .filter(Objects::nonNull);
            case null, default -> Stream.empty();
        };
    }
}
