package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/** Reads the text of a file that somebody else wrote: not too large, and in UTF-8 throughout. */
final class UntrustedText {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private UntrustedText() {}

    /**
     * The text of a file.
     *
     * @param naam what the file is called in problems
     * @param problems where it is added why there is none
     */
    static Optional<String> of(String naam, byte[] content, List<Problem> problems) {
        if (content.length > MOST_BYTES) {
            problems.add(
                    new Problem(Kind.LIMIT_EXCEEDED, naam, "Het bestand is groter dan 16 MB.", "Splits het bestand."));
            return Optional.empty();
        }
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException _) {
            problems.add(
                    new Problem(Kind.UNREADABLE, naam, "Het bestand is geen UTF-8.", "Bewaar het bestand als UTF-8."));
            return Optional.empty();
        }
    }
}
