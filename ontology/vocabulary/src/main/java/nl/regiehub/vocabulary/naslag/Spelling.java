package nl.regiehub.vocabulary.naslag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words are compared: without capitals, accents and what stands in brackets behind a name. */
final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** {@code Cliëntondersteuning} becomes {@code clientondersteuning}. */
    static String gevouwen(String tekst) {
        return ACCENTS.matcher(Normalizer.normalize(tekst, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The name without what tells it apart: {@code mantelzorg (Wmo)} becomes {@code mantelzorg}. */
    static String naam(String label) {
        return gevouwen(QUALIFIER.matcher(label).replaceFirst(""));
    }

    /** The words of a name. */
    static List<String> woorden(String label) {
        return Arrays.stream(BETWEEN_WORDS.split(gevouwen(label)))
                .filter(woord -> !woord.isEmpty())
                .toList();
    }
}
