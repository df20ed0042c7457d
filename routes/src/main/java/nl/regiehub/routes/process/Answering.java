package nl.regiehub.routes.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Retourvraag;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Strekking;

/** Gives senders the answer that their standard prescribes, when their file says that they take it. */
final class Answering {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final int BITS = 62;
    private static final int LETTERS = 36;

    private final Partners partners;
    private final Codecs codecs;
    private final Clock clock;

    Answering(Partners partners, Codecs codecs, Clock clock) {
        this.partners = partners;
        this.codecs = codecs;
        this.clock = clock;
    }

    /** To a message that was read; no problems is an approval. */
    List<Planned> to(Received received, Bericht bericht, List<Problem> problemen) {
        return answer(received, codec -> codec.retour(bericht, vraag(received, problemen)));
    }

    /** To a message that could not be read whole. */
    List<Planned> to(Received received, List<Problem> problemen) {
        var payload = new Payload(received.contentType(), received.bytes());
        return answer(received, codec -> codec.retour(payload, vraag(received, problemen)));
    }

    private List<Planned> answer(Received received, Function<Codec, Optional<Encoded>> retour) {
        return partners
                .find(received.partner())
                .filter(partner -> partner.adres() != null)
                .flatMap(partner -> retour.apply(codecs.of(received.formaat()))
                        .filter(encoded -> partner.ontvangt().contains(encoded.soort())))
                .map(encoded -> new Planned(
                        received.partner(),
                        received.formaat(),
                        "antwoord|" + received.bericht(),
                        null,
                        new Strekking.Antwoord(encoded)))
                .stream()
                .toList();
    }

    private Retourvraag vraag(Received received, List<Problem> problemen) {
        return new Retourvraag(kenmerk(received.bericht()), LocalDate.ofInstant(clock.instant(), NEDERLAND), problemen);
    }

    /** At most twelve characters, the same for the same message. */
    private static String kenmerk(BerichtId bericht) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(bericht.toString().getBytes(UTF_8));
            return new BigInteger(1, Arrays.copyOf(hash, Long.BYTES))
                    .mod(BigInteger.TWO.pow(BITS))
                    .toString(LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
