package nl.regiehub.routes.deliver;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import nl.regiehub.access.Afscherming;
import nl.regiehub.access.Afscherming.Verleend;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.Graad;
import nl.regiehub.routes.Outbox.Delivery;

/** Writes in the audit trail what a recipient is about to be told. What cannot be written is not told. */
final class Disclosure {

    private static final String HANDELING = "levering:versturen";

    private final Audit audit;
    private final Clock clock;

    Disclosure(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns once the line is durable; deliveries that come together share a commit. */
    void note(Delivery delivery, Parcel.Packed packed) {
        var recipient = packed.recipient();
        audit.write(new Audit.Regel(
                        clock.instant(),
                        recipient.naam(),
                        recipient.rol(),
                        recipient.organisatie(),
                        HANDELING,
                        subject(delivery, packed),
                        packed.granted().stream().map(Disclosure::part).collect(joining(" ")),
                        Afscherming.DOEL,
                        packed.granted().stream()
                                .map(Verleend::regel)
                                .distinct()
                                .sorted()
                                .collect(joining(" ")),
                        "toegestaan",
                        "levering " + delivery.id())
                .over(packed.subjects()));
    }

    /** A farewell tells of nobody, an answer only what its recipient said itself. */
    private static String subject(Delivery delivery, Parcel.Packed packed) {
        return Stream.concat(Stream.of(delivery.bericht()), packed.subjects().stream())
                .map(Object::toString)
                .collect(joining(" "));
    }

    /** Deliveries hold content or nothing; the other grades are for reading. */
    private static String part(Verleend granted) {
        return granted.categorie().name().toLowerCase(Locale.ROOT) + ":"
                + Graad.INHOUD.name().toLowerCase(Locale.ROOT);
    }
}
