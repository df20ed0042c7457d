package nl.regiehub.dossier.bevraging;

import java.time.Duration;

/**
 * What one question may cost. Nothing of an answer leaves before it is whole, so whoever exceeds it gets an error and never
 * half an answer.
 *
 * @param tijd how long it may take
 * @param geheugen how many bytes it may allocate in all, which is more than it ever holds at once
 * @param rijen how many rows or triples the answer may have
 * @param bytes how many bytes the answer may be
 */
public record Begroting(Duration tijd, long geheugen, int rijen, int bytes) {

    /** What a question over HTTP may cost. */
    public static Begroting standaard() {
        return new Begroting(Duration.ofSeconds(5), 384L << 20, 50_000, 8 << 20);
    }
}
