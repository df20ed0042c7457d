package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping table as text, to put a row in and leave the rest as it is. */
final class Tabel {

    private static final String PREFIXES = "#curie_map:";
    private static final String TAB = "\t";

    private final List<String> kop = new ArrayList<>();
    private final List<String> kolommen;
    private final List<String> rijen;
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private Tabel(List<String> lines) {
        lines.stream().takeWhile(line -> line.startsWith("#")).forEach(kop::add);
        boolean named = lines.size() > kop.size();
        kolommen = named ? List.of(lines.get(kop.size()).split(TAB, -1)) : List.of();
        rijen = new ArrayList<>(named ? lines.subList(kop.size() + 1, lines.size()) : List.of());
        readPrefixes();
    }

    static Tabel van(String tekst) {
        return new Tabel(tekst.lines().filter(line -> !line.isBlank()).toList());
    }

    private void readPrefixes() {
        kop.stream()
                .dropWhile(line -> !line.equals(PREFIXES))
                .skip(1)
                .takeWhile(line -> line.startsWith("# "))
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    if (colon > 0) {
                        prefixes.put(
                                line.substring(colon + 1).strip(),
                                line.substring(1, colon).strip());
                    }
                });
    }

    /** Whether the table has a short name for a namespace, and so is about it. */
    boolean kent(String namespace) {
        return prefixes.containsKey(namespace);
    }

    /** An IRI as this table writes it; a namespace that it did not know yet gets a short name. */
    String kort(String iri) {
        int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
        String namespace = iri.substring(0, end);
        return prefixes.computeIfAbsent(namespace, this::prefix) + ":" + iri.substring(end);
    }

    private String prefix(String namespace) {
        String path = namespace.substring(0, namespace.length() - 1);
        String prefix = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9-]", "");
        kop.add(kop.indexOf(PREFIXES) + 1, "#  %s: %s".formatted(prefix, namespace));
        return prefix;
    }

    /** The rows of a code that say something in a column. */
    List<String> rijen(String code, String kolom, String waarde) {
        return rijen.stream()
                .filter(rij ->
                        cel(rij, "subject_id").equals(code) && cel(rij, kolom).equals(waarde))
                .toList();
    }

    /** Gives an object another label wherever a row has it; says whether that changed anything. */
    boolean hernoem(String object, String label) {
        int plaats = kolommen.indexOf("object_label");
        var was = List.copyOf(rijen);
        rijen.replaceAll(rij -> {
            String[] cellen = rij.split(TAB, -1);
            if (plaats >= 0 && plaats < cellen.length && cel(rij, "object_id").equals(object)) {
                cellen[plaats] = label;
            }
            return String.join(TAB, cellen);
        });
        return !rijen.equals(was);
    }

    private String cel(String rij, String kolom) {
        int plaats = kolommen.indexOf(kolom);
        String[] cellen = rij.split(TAB, -1);
        return plaats < 0 || plaats >= cellen.length ? "" : cellen[plaats];
    }

    void verwijder(List<String> weg) {
        rijen.removeAll(weg);
    }

    /** Adds a row; a column that is not given stays empty. */
    void voeg(Map<String, String> cellen) {
        rijen.add(kolommen.stream().map(kolom -> cellen.getOrDefault(kolom, "")).collect(Collectors.joining(TAB)));
    }

    /** The table as the hub lays it out. */
    byte[] tekst() {
        return Stream.of(
                        kop.stream(),
                        Stream.of(String.join(TAB, kolommen)),
                        rijen.stream().sorted())
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }
}
