package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a release says thing by thing, unread: its lines are sorted, so that all about one thing stand together. A print of each block
 * shows which things two releases say differently of.
 */
final class Blocks {

    private final byte[] release;
    private final Map<String, Block> bySubject = new LinkedHashMap<>();

    private Blocks(byte[] release) {
        this.release = release;
    }

    /** The lines about one thing. */
    private record Block(int from, int until, ByteBuffer print) {}

    /** The blocks of a release; empty when it is laid out otherwise than the hub does. */
    static Optional<Blocks> of(byte[] release) {
        var blocks = new Blocks(release);
        return blocks.cut(Release.sha256()) ? Optional.of(blocks) : Optional.empty();
    }

    private boolean cut(MessageDigest digest) {
        int from = 0;
        while (from < release.length) {
            int name = until((byte) '>', from);
            if (release[from] != '<' || name == release.length) {
                return false;
            }
            int end = from;
            do {
                end = until((byte) '\n', end);
            } while (startsAlike(from, end, name - from));
            digest.update(release, from, end - from);
            var block = new Block(from, end, ByteBuffer.wrap(digest.digest()));
            if (bySubject.put(new String(release, from + 1, name - from - 2, UTF_8), block) != null) {
                return false;
            }
            from = end;
        }
        return true;
    }

    /** The place behind the next of a byte, or the end. */
    private int until(byte wanted, int from) {
        int at = from;
        while (at < release.length && release[at] != wanted) {
            at++;
        }
        return Math.min(at + 1, release.length);
    }

    private boolean startsAlike(int one, int other, int length) {
        if (other + length > release.length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) { // names differ most at their end
            if (release[one + i] != release[other + i]) {
                return false;
            }
        }
        return true;
    }

    /** IRIs of everything that the release says something about, in its order. */
    Set<String> subjects() {
        return bySubject.keySet();
    }

    /** A print of each block, to be compared with those of another release. */
    Map<String, ByteBuffer> prints() {
        return bySubject.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().print()));
    }

    /** What this release says otherwise than another, or says alone, or no longer says. */
    Set<String> otherThan(Map<String, ByteBuffer> prints) {
        var other = new HashSet<>(prints.keySet());
        other.removeAll(bySubject.keySet());
        bySubject.forEach((subject, block) -> {
            if (!block.print().equals(prints.get(subject))) {
                other.add(subject);
            }
        });
        return other;
    }

    /** All lines about some things; of those it says nothing about there are none. */
    byte[] about(Collection<String> subjects) {
        var lines = new ByteArrayOutputStream();
        subjects.stream()
                .map(bySubject::get)
                .filter(Objects::nonNull)
                .forEach(block -> lines.write(release, block.from(), block.until() - block.from()));
        return lines.toByteArray();
    }
}
