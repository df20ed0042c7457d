package nl.regiehub.vocabulary;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** Reads what the files say of a concept and writes it back; what else its file says stays as it is. */
public final class Begripsbewerking {

    private static final String FOLDER = "begrippen/";
    private static final String NEW = FOLDER + "voorstellen.ttl";

    /** What a form may add to a file that did not have it yet. */
    private static final Map<String, String> PREFIXES = Map.of(
            "begrip",
            Codelijst.BEGRIP + "/",
            "hub",
            Term.BASE + "term/",
            "id",
            Term.BASE,
            "rdfs",
            "http://www.w3.org/2000/01/rdf-schema#",
            "skos",
            "http://www.w3.org/2004/02/skos/core#",
            "xsd",
            "http://www.w3.org/2001/XMLSchema#");

    private final Bestanden bestanden;
    private final NavigableMap<String, Graph> graphs = new TreeMap<>();
    private final NavigableMap<String, Node> labels = new TreeMap<>();

    private Begripsbewerking(Bestanden bestanden) {
        this.bestanden = bestanden;
        bestanden.inhoud().forEach((pad, inhoud) -> {
            if (pad.startsWith(FOLDER)
                    && pad.endsWith(".ttl")
                    && UntrustedTurtle.parse(pad, inhoud) instanceof Parsed.Read(var graph)) {
                graphs.put(pad, graph);
                var facts = new Facts(graph);
                facts.begrippen()
                        .forEach(begrip ->
                                facts.text(begrip, Term.PREF_LABEL).ifPresent(label -> labels.put(label, begrip)));
            }
        });
    }

    /** Reads files; one that cannot be read is passed over, because the check tells of it. */
    public static Begripsbewerking van(Bestanden bestanden) {
        return new Begripsbewerking(bestanden);
    }

    /** The last part of the IRI that a new concept with this name gets. */
    public static String naam(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The names of all concepts, in the order of the alphabet. */
    public List<String> labels() {
        return List.copyOf(labels.keySet());
    }

    /** The last part of the IRI of the concept that the files call so. */
    public Optional<String> genaamd(String label) {
        return Optional.ofNullable(labels.get(label))
                .map(begrip -> begrip.getURI().substring(Codelijst.BEGRIP.length() + 1));
    }

    /**
     * What the files call a concept.
     *
     * @param naam the last part of its IRI
     */
    public Optional<String> label(String naam) {
        return labels.entrySet().stream()
                .filter(each -> each.getValue().equals(node(naam)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Those names of a text that no concept has. */
    public List<String> onbekend(Begripstekst tekst) {
        return tekst.ruimer().stream()
                .filter(label -> !labels.containsKey(label))
                .toList();
    }

    /**
     * What the files say of a concept.
     *
     * @param naam the last part of its IRI
     */
    public Optional<Begripstekst> tekst(String naam) {
        return pad(naam).map(graphs::get).map(Facts::new).map(facts -> tekst(facts, node(naam)));
    }

    private Begripstekst tekst(Facts facts, Node begrip) {
        var ruimer = facts.values(begrip, Term.BROADER);
        return new Begripstekst(
                facts.text(begrip, Term.PREF_LABEL).orElse(""),
                facts.texts(begrip, Term.ALT_LABEL),
                facts.text(begrip, Term.DEFINITION).orElse(""),
                facts.text(begrip, Term.UITLEG).orElse(""),
                facts.text(begrip, Term.SCOPE_NOTE).orElse(""),
                labels.entrySet().stream()
                        .filter(each -> ruimer.contains(each.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                facts.period(begrip),
                facts.text(begrip, Term.STATUS)
                        .map(status -> Status.valueOf(status.toUpperCase(Locale.ROOT)))
                        .orElse(Status.VOORSTEL));
    }

    /**
     * The change that makes the files say this of a concept; a new one comes in the file of proposals.
     *
     * @param naam the last part of its IRI
     */
    public Bestanden schrijf(String naam, Begripstekst tekst) {
        String pad = pad(naam).orElse(NEW);
        var graph = graphs.computeIfAbsent(pad, _ -> GraphFactory.createDefaultGraph());
        PREFIXES.forEach((prefix, namespace) -> {
            if (graph.getPrefixMapping().getNsURIPrefix(namespace) == null) {
                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        var begrip = node(naam);
        if (!graph.contains(begrip, Term.TYPE, Term.CONCEPT)) {
            graph.add(begrip, Term.TYPE, Term.CONCEPT);
            graph.add(begrip, Term.IN_SCHEME, Term.iri(Codelijst.BEGRIP));
            graph.add(begrip, Term.GEEN_WETTELIJKE_TERM, Term.TRUE);
        }
        schrijf(graph, begrip, tekst);
        byte[] was = bestanden.inhoud().getOrDefault(pad, new byte[0]);
        return Bestanden.van(Map.of(pad, Layout.turtle(was, graph)));
    }

    private void schrijf(Graph graph, Node begrip, Begripstekst tekst) {
        zet(graph, begrip, Term.PREF_LABEL, dutch(Stream.of(tekst.label())));
        zet(graph, begrip, Term.ALT_LABEL, dutch(tekst.synoniemen().stream()));
        zet(graph, begrip, Term.DEFINITION, dutch(Stream.of(tekst.definitie())));
        zet(graph, begrip, Term.UITLEG, dutch(Stream.of(tekst.uitleg())));
        zet(graph, begrip, Term.SCOPE_NOTE, dutch(Stream.of(tekst.toelichting())));
        var ruimer = tekst.ruimer().stream().map(labels::get).toList();
        zet(graph, begrip, Term.BROADER, ruimer);
        var kaders = new Facts(graph).values(begrip, Term.IN_SCHEME);
        zet(graph, begrip, Term.TOP_CONCEPT_OF, ruimer.isEmpty() ? kaders : List.of());
        zet(graph, begrip, Term.GELDIG_VANAF, dag(tekst.geldig().van()));
        zet(graph, begrip, Term.GELDIG_TOT, dag(tekst.geldig().tot()));
        zet(graph, begrip, Term.STATUS, List.of(Term.text(tekst.status().name().toLowerCase(Locale.ROOT))));
    }

    private static void zet(Graph graph, Node begrip, Node property, List<Node> values) {
        graph.remove(begrip, property, Node.ANY);
        values.forEach(value -> graph.add(Triple.create(begrip, property, value)));
    }

    private static List<Node> dutch(Stream<String> texts) {
        return texts.map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(Term::dutch)
                .toList();
    }

    private static List<Node> dag(@Nullable LocalDate dag) {
        return dag == null ? List.of() : List.of(Term.date(dag.toString()));
    }

    private Optional<String> pad(String naam) {
        return graphs.entrySet().stream()
                .filter(each -> each.getValue().contains(node(naam), Term.TYPE, Term.CONCEPT))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Node node(String naam) {
        return Term.iri(Codelijst.BEGRIP + "/" + naam);
    }
}
