package nl.regiehub.vocabulary.wijziging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.regiehub.vocabulary.Release;

/**
 * How much a release holds, scheme by scheme.
 *
 * @param schemas every scheme of concepts and every code list, by IRI
 * @param artikelen how many articles of law define concepts
 * @param teControleren the IRIs of those whose text somebody still has to read as it holds now
 */
public record Overzicht(List<Schema> schemas, int artikelen, List<String> teControleren) {

    private static final String TE_CONTROLEREN = "te controleren";

    /** Copies the lists. */
    public Overzicht {
        schemas = List.copyOf(schemas);
        teControleren = List.copyOf(teControleren);
    }

    /**
     * One of them.
     *
     * @param iri its IRI
     * @param begrippen how many concepts or codes it has
     * @param mappings how many mappings say what those mean
     */
    public record Schema(String iri, int begrippen, int mappings) {}

    /** Counts a release. */
    public static Overzicht van(Release release) {
        var alle = Uitspraken.van(release);
        var begrippen = new TreeMap<String, Integer>();
        var mappings = new HashMap<String, Integer>();
        for (Map<String, List<String>> uitspraken : alle.values()) {
            schemas(uitspraken).forEach(schema -> begrippen.merge(schema, 1, Integer::sum));
            for (String code : uitspraken.getOrDefault(Uitspraken.SOURCE, List.of())) {
                schemas(Objects.requireNonNullElse(alle.get(code), Map.of()))
                        .forEach(schema -> mappings.merge(schema, 1, Integer::sum));
            }
        }
        var schemas = begrippen.entrySet().stream()
                .map(each -> new Schema(each.getKey(), each.getValue(), mappings.getOrDefault(each.getKey(), 0)))
                .toList();
        var artikelen = alle.entrySet().stream()
                .filter(each -> each.getValue().containsKey(Uitspraken.PEILDATUM))
                .toList();
        return new Overzicht(
                schemas,
                artikelen.size(),
                artikelen.stream()
                        .filter(each -> teControleren(each.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean teControleren(Map<String, List<String>> uitspraken) {
        return uitspraken.getOrDefault(Uitspraken.TEKSTSTATUS, List.of()).contains(TE_CONTROLEREN);
    }

    private static List<String> schemas(Map<String, List<String>> uitspraken) {
        return uitspraken.getOrDefault(Uitspraken.IN_SCHEME, List.of());
    }

    /** How many concepts and codes in all. */
    public int begrippen() {
        return schemas.stream().mapToInt(Schema::begrippen).sum();
    }

    /** How many mappings in all. */
    public int mappings() {
        return schemas.stream().mapToInt(Schema::mappings).sum();
    }
}
