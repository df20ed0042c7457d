package nl.regiehub.routes.arrive;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Codecs.Recognised;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import nl.regiehub.routes.Inbox;
import nl.regiehub.routes.Inbox.Arrival;
import nl.regiehub.routes.Inbox.Receipt;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.work.Symptom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for messages: what comes in is on disk before its sender hears so. Safe to share. */
public final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** The largest body the hub takes, in bytes; who reads it from the network stops there. */
    public static final int MAX_BYTES = 5 << 20;

    private static final Set<String> MEDIA_TYPES =
            Set.of("application/xml", "text/xml", "application/json", "application/fhir+json", "application/fhir+xml");
    private static final Problem MEDIA_TYPE = new Problem(
            Kind.UNREADABLE,
            "Content-Type",
            "De hub leest dit soort inhoud niet.",
            "Stuur application/xml, application/json, application/fhir+json of application/fhir+xml.");
    private static final Problem SIZE = new Problem(
            Kind.LIMIT_EXCEEDED,
            "/",
            "Het bericht is groter dan %d bytes.".formatted(MAX_BYTES),
            "Splits het bericht.");
    private static final Problem NO_STANDARD = new Problem(
            Kind.UNREADABLE,
            "/",
            "Het bericht is niet in een standaard die met dit systeem is afgesproken.",
            "Controleer het rootelement of het soort bericht, en de afspraken over de aansluiting.");
    private static final Problem OTHER_BODY = new Problem(
            Kind.CONFLICT,
            "identificatie",
            "Onder deze identificatie is eerder een ander bericht ontvangen.",
            "Geef een gewijzigd bericht een nieuwe identificatie.");

    private final Inbox inbox;
    private final Codecs codecs;
    private final Clock clock;
    private final Runnable stored;

    /** @param stored told after each new message that there is something to relay */
    public Reception(Inbox inbox, Codecs codecs, Clock clock, Runnable stored) {
        this.inbox = inbox;
        this.codecs = codecs;
        this.clock = clock;
        this.stored = stored;
    }

    /**
     * Takes a message of a partner whose identity was established. Waits until it is durable, so call it from a thread
     * that may wait.
     *
     * @param partner whose token brought it
     * @param contentType the media type as sent, parameters and all
     * @param bytes the body
     * @throws nl.regiehub.canonical.HubException when the journal cannot take it; then nothing was accepted
     */
    public Receptie receive(Partner partner, String contentType, byte[] bytes) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(mediaType)) {
            return new Receptie.UnknownMediaType(MEDIA_TYPE);
        }
        if (bytes.length > MAX_BYTES) {
            return new Receptie.TooLarge(SIZE);
        }
        var payload = new Payload(mediaType, bytes);
        return recognised(partner, payload)
                .map(known -> look(partner, known.codec().formaat(), payload, known.peeked()))
                .orElseGet(() -> new Receptie.Unreadable(NO_STANDARD));
    }

    /** A codec never throws at a first look; should one do so all the same, the sender hears that it is unreadable. */
    private Optional<Recognised> recognised(Partner partner, Payload payload) {
        try {
            return codecs.recognise(partner.formaten(), payload);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a message of {} stumbled at the door: {}", partner.id(), Symptom.of(e));
            return Optional.empty();
        }
    }

    private Receptie look(Partner partner, String formaat, Payload payload, Peeked peeked) {
        return switch (peeked) {
            case Peeked.Seen seen -> admit(partner, formaat, payload, seen);
            case Peeked.Unusable(Problem problem) ->
                problem.kind() == Kind.LIMIT_EXCEEDED
                        ? new Receptie.TooLarge(problem)
                        : new Receptie.Unreadable(problem);
            case Peeked.NotMine() -> new Receptie.Unreadable(NO_STANDARD);
        };
    }

    private Receptie admit(Partner partner, String formaat, Payload payload, Peeked.Seen seen) {
        Optional<Problem> obstacle = Sender.type(partner, seen.soort())
                .or(() -> Sender.organisation(partner, seen.afzender()))
                .or(() -> Sender.bsn(partner, seen.bsn() != null));
        return obstacle.<Receptie>map(Receptie.NotPermitted::new)
                .orElseGet(() -> keep(new Arrival(
                        partner.id(),
                        formaat,
                        seen.soort(),
                        seen.identificatie(),
                        seen.bsn(),
                        payload.contentType(),
                        payload.bytes(),
                        clock.instant())));
    }

    private Receptie keep(Arrival arrival) {
        return switch (inbox.accept(arrival)) {
            case Receipt.Stored(var bericht) -> {
                stored.run();
                yield new Receptie.Accepted(bericht);
            }
            case Receipt.Repeated(var bericht) -> new Receptie.Replayed(bericht);
            case Receipt.Conflict(var bericht) -> new Receptie.Conflict(bericht, OTHER_BODY);
        };
    }

    /** The media types that the hub reads. */
    public static List<String> mediaTypes() {
        return MEDIA_TYPES.stream().sorted().toList();
    }
}
