package nl.regiehub.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bsn;

/** Looks for citizen numbers where none may be: in the names of files and in every byte of them. */
public final class Bsnspoor {

    private static final int DIGITS = 9;
    private static final int MODULUS = 1_000_000_000;

    private final Set<Integer> nummers;

    private Bsnspoor(Set<Integer> nummers) {
        this.nummers = nummers;
    }

    /** Looks for these numbers. */
    public static Bsnspoor van(Collection<Bsn> bsns) {
        return new Bsnspoor(
                bsns.stream().map(bsn -> Integer.valueOf(bsn.waarde())).collect(Collectors.toUnmodifiableSet()));
    }

    /** Looks for the numbers of everybody in the demo region. */
    static Bsnspoor vanDeRegio() {
        return van(Regio.huishoudens().stream()
                .flatMap(huishouden -> huishouden.leden().stream())
                .map(Inwoner::bsn)
                .toList());
    }

    /**
     * Searches a folder with all that is in it.
     *
     * @return the files whose name or content holds a number, as paths in the folder
     */
    public List<Path> in(Path map) throws IOException {
        try (Stream<Path> files = Files.walk(map)) {
            return files.filter(Files::isRegularFile)
                    .filter(this::holds)
                    .map(map::relativize)
                    .sorted()
                    .toList();
        }
    }

    private boolean holds(Path file) {
        try (var content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return holds(String.valueOf(file.getFileName())) || holds(content);
        } catch (NoSuchFileException _) { // a store took it away meanwhile
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text holds one of the numbers. */
    boolean holds(String text) {
        var window = new Window();
        return text.chars().anyMatch(window::closes);
    }

    private boolean holds(InputStream content) throws IOException {
        var window = new Window();
        for (int next = content.read(); next >= 0; next = content.read()) {
            if (window.closes(next)) {
                return true;
            }
        }
        return false;
    }

    /** The last nine digits. Bytes of zero are passed over, so that text in two bytes a character is read too. */
    private final class Window {

        private int value;
        private int length;

        /** Takes one more character; whether it completes a number that is looked for. */
        boolean closes(int character) {
            if (character >= '0' && character <= '9') {
                value = (int) ((value * 10L + character - '0') % MODULUS);
                length++;
                return length >= DIGITS && nummers.contains(value);
            }
            if (character != 0) {
                length = 0;
                value = 0;
            }
            return false;
        }
    }
}
