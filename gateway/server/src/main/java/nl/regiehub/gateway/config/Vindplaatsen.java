package nl.regiehub.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in which file a role, rule or limit is written, so that an operator finds at once what is wrong. */
final class Vindplaatsen {

    private static final Pattern NAAM = Pattern.compile("(?:^|[\\s{,-])(?:id|naam): *\"?([a-z][a-z0-9:-]*)");

    private final Map<String, String> vindplaatsen = new HashMap<>();

    /** Notes the names in a file; of one that is written twice the last place. */
    void zoek(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher naam = NAAM.matcher(lines.get(i));
                while (naam.find()) {
                    vindplaatsen.put(naam.group(1), "%s:%d".formatted(file, i + 1));
                }
            }
        } catch (IOException _) { // whoever reads the content says so
        }
    }

    /** File and line of a name; the folder's name where it is nowhere. */
    String van(String naam) {
        return vindplaatsen.getOrDefault(naam, "access");
    }
}
