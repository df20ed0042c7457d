package nl.regiehub.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.regiehub.canonical.Bsn;

/**
 * Writes opdrachten as iWmo 301 messages of some 7 KB, of as many persons as there are test BSNs; past that number a person
 * gets a second opdracht.
 */
final class Opdrachten {

    private static final int FIRST_BSN = 999_000_000;
    private static final int BEYOND_BSN = 1_000_000_000;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final int DAYS = 20_000;
    private static final int HOUSES = 400;
    private static final int LETTERS = 26;

    private final int[] bsns = IntStream.range(FIRST_BSN, BEYOND_BSN)
            .filter(bsn -> Bsn.geldig(Integer.toString(bsn)))
            .toArray();

    /** Text and the names of what comes after it, by turns. */
    private final List<String> pieces = new ArrayList<>();

    Opdrachten() {
        for (String piece : template().split("[{}]", -1)) {
            pieces.add(piece);
        }
    }

    /** The message with a number, counted from 0; the same for the same number. */
    byte[] bericht(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i % 2 == 0 ? pieces.get(i) : value(pieces.get(i), number));
        }
        return text.toString().getBytes(UTF_8);
    }

    private String value(String name, int number) {
        return switch (name) {
            case "nummer" -> Integer.toString(FIRST_NUMBER + number);
            case "bsn" -> Integer.toString(bsns[number % bsns.length]);
            case "geboren" -> LocalDate.of(1940, 1, 1).plusDays(number % DAYS).toString();
            case "huisnummer" -> Integer.toString(number % HOUSES + 1);
            case "postcode" -> postcode(number / HOUSES);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String postcode(int street) {
        return "99%02d%c%c"
                .formatted(street / (LETTERS * LETTERS), 'A' + street / LETTERS % LETTERS, 'A' + street % LETTERS);
    }

    private static String template() {
        try (var file = Objects.requireNonNull(Opdrachten.class.getResourceAsStream("opdracht.xml"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
