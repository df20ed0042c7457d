package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.Concept;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.Vocabulary;

/** One release prepared for who looks words up: by name, by place, by search. Safe to share; a publication brings a new one. */
public final class Naslagwerk {

    private static final Comparator<Begrip> BY_LABEL = Comparator.<Begrip, String>comparing(
                    begrip -> Spelling.gevouwen(begrip.concept().label()))
            .thenComparing(begrip -> begrip.concept().iri());

    private final Vocabulary vocabulary;
    private final Map<String, Lijst> lijsten = new LinkedHashMap<>();
    private final Map<String, Begrip> alle = new LinkedHashMap<>();
    private final Map<Code, Begrip> codes = new HashMap<>();
    private final List<Begrip> begrippen;
    private final Namen namen;
    private final Zoekindex index;

    private Naslagwerk(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.alleLijsten().forEach(lijst -> lijsten.put(lijst.schema(), lijst));
        lijsten.keySet().stream()
                .flatMap(schema -> vocabulary.concepts(schema).stream())
                .map(Concept::iri)
                .flatMap(iri -> vocabulary.begrip(iri).stream())
                .sorted(BY_LABEL)
                .forEach(this::add);
        begrippen = alle.values().stream().filter(Naslagwerk::isBegrip).toList();
        namen = new Namen(alle.values());
        index = Zoekindex.van(alle.values());
    }

    private void add(Begrip begrip) {
        alle.put(begrip.concept().iri(), begrip);
        codes.put(begrip.concept().code(), begrip);
    }

    /** Prepares a release; takes a tenth of a second for thousands of concepts. */
    public static Naslagwerk van(Vocabulary vocabulary) {
        return new Naslagwerk(vocabulary);
    }

    /** Whether something is a concept of the region rather than a code of a list. */
    public static boolean isBegrip(Begrip begrip) {
        return begrip.concept().code().schema().equals(Codelijst.BEGRIP);
    }

    /** Id of the release. */
    public String publicatie() {
        return vocabulary.publicatie();
    }

    /** The release itself, for whoever translates. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The concept or code with this IRI. */
    public Optional<Begrip> begrip(String iri) {
        return Optional.ofNullable(alle.get(iri));
    }

    /** The concept or code as a message writes it. */
    public Optional<Begrip> code(Code code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** Every concept of the region, in the order of the alphabet. */
    public List<Begrip> begrippen() {
        return begrippen;
    }

    /** What is in a list or set of concepts: codes by code, concepts by name. */
    public List<Begrip> inhoud(String schema) {
        return vocabulary.concepts(schema).stream()
                .map(Concept::iri)
                .flatMap(iri -> begrip(iri).stream())
                .sorted(Comparator.<Begrip, String>comparing(begrip ->
                                isBegrip(begrip) ? "" : begrip.concept().code().waarde())
                        .thenComparing(BY_LABEL))
                .toList();
    }

    /** A list or set of concepts by its URI. */
    public Optional<Lijst> lijst(String schema) {
        return Optional.ofNullable(lijsten.get(schema));
    }

    /** Every list and set of concepts, by URI. */
    public List<Lijst> lijsten() {
        return List.copyOf(lijsten.values());
    }

    /** What falls under what. */
    public Boom boom() {
        return new Boom(this);
    }

    /** Whether a concept falls under another, at any distance. */
    public boolean valtOnder(Begrip begrip, Begrip ruimer) {
        var seen = new HashSet<String>();
        var todo = new ArrayDeque<>(begrip.verbanden(Verband.Soort.RUIMER));
        while (!todo.isEmpty()) {
            String next = todo.pop();
            if (next.equals(ruimer.concept().iri())) {
                return true;
            }
            if (seen.add(next)) {
                begrip(next).ifPresent(found -> todo.addAll(found.verbanden(Verband.Soort.RUIMER)));
            }
        }
        return false;
    }

    /** Finds by words, beginnings of words, or a code. */
    public Zoekresultaat zoek(Zoekvraag vraag) {
        return index.zoek(vraag);
    }

    /** What goes by a name: an IRI, {@code lijst|code}, or a word, its synonyms and former names included; concepts first. */
    public List<Begrip> genaamd(String woord) {
        return begrip(woord.strip()).map(List::of).orElseGet(() -> namen.van(woord));
    }

    /**
     * What somebody mapped to a concept or a code, by list; the concepts of the region are a list too.
     *
     * @param op the day on which it must hold
     */
    public List<Gebruik> gebruik(Begrip begrip, LocalDate op) {
        return new Gebruiken(this, op).van(begrip);
    }

    /** Whether two words mean the same, and what the difference is. */
    public Vergelijking vergelijk(String een, String ander, LocalDate op) {
        return new Vergelijker(this, op).vergelijk(een, ander);
    }

    /** How far each gemeente has words of its own. */
    public List<Spraakverwarring.Afwijking> afwijkingen(LocalDate op) {
        return Dekkingen.afwijkingen(new Dekkingen(this, op).alle());
    }

    /** Where words of the region get in each other's way. */
    public Spraakverwarring spraakverwarring(LocalDate op) {
        return Spraakverwarring.in(this, op);
    }
}
