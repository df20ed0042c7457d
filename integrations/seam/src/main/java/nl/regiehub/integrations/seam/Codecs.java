package nl.regiehub.integrations.seam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every standard the hub speaks, by name. */
public final class Codecs {

    private final Map<String, Codec> byFormat = new TreeMap<>();

    /** Takes one codec per standard. */
    public Codecs(List<Codec> codecs) {
        codecs.forEach(codec -> byFormat.put(codec.formaat(), codec));
    }

    /**
     * The codec of a standard.
     *
     * @throws IllegalArgumentException when the hub does not speak it; the message lists what it speaks
     */
    public Codec of(String formaat) {
        Codec codec = byFormat.get(formaat);
        if (codec == null) {
            throw new IllegalArgumentException(
                    "unknown format '%s'; the hub speaks %s".formatted(formaat, byFormat.keySet()));
        }
        return codec;
    }

    /**
     * Finds which of a partner's standards a payload is in.
     *
     * @param formaten the standards the partner speaks, in the order to try
     * @return the first codec that knows the payload, with what it saw; empty when none does
     */
    public Optional<Recognised> recognise(List<String> formaten, Payload payload) {
        for (String formaat : formaten) {
            Codec codec = of(formaat);
            Peeked peeked = codec.peek(payload);
            if (!(peeked instanceof Peeked.NotMine)) {
                return Optional.of(new Recognised(codec, peeked));
            }
        }
        return Optional.empty();
    }

    /** A payload that a codec knows. */
    public record Recognised(Codec codec, Peeked peeked) {}
}
