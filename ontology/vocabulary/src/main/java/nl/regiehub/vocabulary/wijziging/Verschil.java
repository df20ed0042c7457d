package nl.regiehub.vocabulary.wijziging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.regiehub.vocabulary.Release;

/**
 * What changed from one release to another, thing by thing: not which lines moved, but which concept, code or mapping came, went or
 * says something else.
 *
 * @param veranderingen concepts and codes first, then mappings, then the rest; each by IRI
 */
public record Verschil(List<Verandering> veranderingen) {

    private static final String SSSOM = "https://w3id.org/sssom/Mapping";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    /** Copies the list. */
    public Verschil {
        veranderingen = List.copyOf(veranderingen);
    }

    /** What kind of thing changed. */
    public enum Onderdeel {
        BEGRIP,
        LIJST,
        MAPPING,
        OVERIG
    }

    /** What happened to it. */
    public enum Aard {
        ERBIJ,
        ERAF,
        ANDERS
    }

    /**
     * One thing that changed.
     *
     * @param iri its IRI; of a mapping, that of the code
     * @param naam what it is called; of a mapping, relation and concept
     * @param eigenschappen what it says otherwise; for what came or went, all that it says or said
     */
    public record Verandering(Onderdeel onderdeel, Aard aard, String iri, String naam, List<Eigenschap> eigenschappen) {

        /** Copies the list. */
        public Verandering {
            eigenschappen = List.copyOf(eigenschappen);
        }
    }

    /** A property of which the values changed. */
    public record Eigenschap(String naam, List<String> was, List<String> wordt) {

        /** Copies the lists. */
        public Eigenschap {
            was = List.copyOf(was);
            wordt = List.copyOf(wordt);
        }
    }

    /** Compares two releases. */
    public static Verschil tussen(Release oud, Release nieuw) {
        var toen = Uitspraken.van(oud);
        var nu = Uitspraken.van(nieuw);
        Set<String> alle = new TreeSet<>(toen.keySet());
        alle.addAll(nu.keySet());
        var veranderingen = new ArrayList<Verandering>();
        for (String iri : alle) {
            var was = toen.getOrDefault(iri, Map.of());
            var wordt = nu.getOrDefault(iri, Map.of());
            if (!was.equals(wordt)) {
                veranderingen.add(verandering(iri, was, wordt));
            }
        }
        veranderingen.sort(Comparator.comparing(Verandering::onderdeel).thenComparing(Verandering::iri));
        return new Verschil(veranderingen);
    }

    private static Verandering verandering(String iri, Map<String, List<String>> was, Map<String, List<String>> wordt) {
        var bekend = wordt.isEmpty() ? was : wordt;
        var onderdeel = onderdeel(bekend);
        boolean mapping = onderdeel == Onderdeel.MAPPING;
        return new Verandering(
                onderdeel,
                was.isEmpty() ? Aard.ERBIJ : wordt.isEmpty() ? Aard.ERAF : Aard.ANDERS,
                mapping ? eerste(bekend, Uitspraken.SOURCE, iri) : iri,
                mapping
                        ? kort(eerste(bekend, Uitspraken.RELATION, "")) + " " + eerste(bekend, Uitspraken.TARGET, "")
                        : eerste(bekend, Uitspraken.LABEL, kort(iri)),
                eigenschappen(was, wordt));
    }

    private static List<Eigenschap> eigenschappen(Map<String, List<String>> was, Map<String, List<String>> wordt) {
        Set<String> namen = new TreeSet<>(was.keySet());
        namen.addAll(wordt.keySet());
        return namen.stream()
                .map(naam -> new Eigenschap(
                        kort(naam), was.getOrDefault(naam, List.of()), wordt.getOrDefault(naam, List.of())))
                .filter(eigenschap -> !eigenschap.was().equals(eigenschap.wordt()))
                .toList();
    }

    private static Onderdeel onderdeel(Map<String, List<String>> uitspraken) {
        var types = uitspraken.getOrDefault(Uitspraken.TYPE, List.of());
        if (types.contains(SSSOM)) {
            return Onderdeel.MAPPING;
        }
        if (types.contains(SKOS + "Concept")) {
            return Onderdeel.BEGRIP;
        }
        return types.contains(SKOS + "ConceptScheme") ? Onderdeel.LIJST : Onderdeel.OVERIG;
    }

    private static String eerste(Map<String, List<String>> uitspraken, String eigenschap, String anders) {
        return uitspraken.getOrDefault(eigenschap, List.of(anders)).getFirst();
    }

    /** The last part of an IRI. */
    private static String kort(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
