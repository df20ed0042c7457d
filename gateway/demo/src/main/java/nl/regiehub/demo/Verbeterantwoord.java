package nl.regiehub.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Correctieantwoord.Besluit;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;

/**
 * What a partner of the demo region says to a correctie: that it takes it over. The same correctie has one answer, so
 * giving it again is a repeat.
 */
final class Verbeterantwoord {

    private static final Codec CODEC = Regiesysteem.codec();

    private Verbeterantwoord() {}

    /**
     * Answers what a partner received, if that is a correctie.
     *
     * @throws IOException when the hub does not take the answer now
     */
    static void geef(Hub hub, String partner, Payload bericht) throws IOException, InterruptedException {
        var antwoord = op(bericht);
        if (antwoord.isPresent()) {
            var encoded = antwoord.get();
            int status =
                    hub.send(partner, encoded.contentType(), encoded.bytes()).statusCode();
            if (status != 202) {
                throw new IOException("the hub answered a correctieantwoord with %d".formatted(status));
            }
        }
    }

    /** The answer to a message as it was delivered; empty when that is no correctie. */
    static Optional<Encoded> op(Payload bericht) {
        return CODEC.decode(bericht) instanceof Decoded.Accepted(Correctie correctie)
                ? Optional.of(CODEC.encode(new Outgoing(overgenomen(correctie), List.of(), Map.of())))
                : Optional.empty();
    }

    private static Bericht overgenomen(Correctie correctie) {
        var kop = new Berichtkop(
                "correctieantwoord", correctie.nummer(), correctie.kop().dagtekening(), correctie.bron(), null, null);
        return new Correctieantwoord(
                kop,
                correctie.wet(),
                correctie.nummer(),
                correctie.persoon(),
                correctie.betreft(),
                Besluit.OVERGENOMEN,
                null,
                correctie.op());
    }
}
