package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.regiehub.canonical.Wet;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.Begrip.Verband.Soort;
import nl.regiehub.vocabulary.Begrip.VervallenNaam;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Gathers what a release says about each concept, relations that stand at the other concept included. */
final class Begrippen {

    /** What the text of an article is called that may be shown as current law. */
    static final String GELEZEN = "gelezen";

    private static final Map<Soort, Node> SAID_HERE = Map.of(
            Soort.RUIMER, Term.BROADER,
            Soort.VERWANT, Term.RELATED,
            Soort.REALISEERT, Term.REALISEERT,
            Soort.NIET_TE_VERWARREN_MET, Term.NIET_TE_VERWARREN,
            Soort.EXACT_MATCH, Term.EXACT_MATCH,
            Soort.CLOSE_MATCH, Term.CLOSE_MATCH,
            Soort.BROAD_MATCH, Term.BROAD_MATCH,
            Soort.NARROW_MATCH, Term.NARROW_MATCH,
            Soort.RELATED_MATCH, Term.RELATED_MATCH);

    private static final Map<Soort, Node> SAID_THERE = Map.of(
            Soort.ENGER, Term.BROADER,
            Soort.VERWANT, Term.RELATED,
            Soort.WORDT_GEREALISEERD_DOOR, Term.REALISEERT,
            Soort.NIET_TE_VERWARREN_MET, Term.NIET_TE_VERWARREN,
            Soort.EXACT_MATCH, Term.EXACT_MATCH,
            Soort.CLOSE_MATCH, Term.CLOSE_MATCH,
            Soort.BROAD_MATCH, Term.NARROW_MATCH,
            Soort.NARROW_MATCH, Term.BROAD_MATCH,
            Soort.RELATED_MATCH, Term.RELATED_MATCH);

    private final Facts facts;
    private final Homes homes;

    Begrippen(Facts facts, Homes homes) {
        this.facts = facts;
        this.homes = homes;
    }

    Begrip begrip(Node node, Concept concept) {
        Node scheme = facts.value(node, Term.IN_SCHEME).orElseThrow();
        return new Begrip(
                concept,
                scheme.getURI(),
                facts.text(node, Term.UITLEG).orElse(null),
                facts.text(node, Term.SCOPE_NOTE).orElse(null),
                wet(scheme),
                facts.values(node, Term.SOURCE).stream().map(this::bron).toList(),
                verbanden(node),
                facts.values(node, Term.XL_ALT_LABEL).stream()
                        .map(this::vervallen)
                        .toList(),
                facts.period(node));
    }

    private @Nullable Wet wet(Node subject) {
        return facts.text(subject, Term.WET).map(Wet::valueOf).orElse(null);
    }

    private Bron bron(Node article) {
        return new Bron(
                article.getURI(),
                facts.text(article, Term.TITLE).orElseThrow(),
                wet(article),
                facts.text(article, Term.ARTIKEL).orElseThrow(),
                LocalDate.parse(facts.text(article, Term.PEILDATUM).orElseThrow()),
                gelezen(article));
    }

    private boolean gelezen(Node subject) {
        return facts.text(subject, Term.TEKSTSTATUS).filter(GELEZEN::equals).isPresent();
    }

    private VervallenNaam vervallen(Node label) {
        return new VervallenNaam(
                facts.text(label, Term.LITERAL_FORM).orElseThrow(), facts.period(label), gelezen(label));
    }

    /** How a concept relates to others, by kind and then by IRI. */
    List<Verband> verbanden(Node node) {
        var found = new ArrayList<Verband>();
        for (Soort soort : Soort.values()) {
            others(node, soort).forEach(iri -> found.add(new Verband(soort, iri)));
        }
        return found;
    }

    private Set<String> others(Node node, Soort soort) {
        var others = new TreeSet<String>();
        if (SAID_HERE.containsKey(soort)) {
            facts.iris(node, SAID_HERE.get(soort)).forEach(iri -> others.add(homes.here(iri)));
        }
        if (SAID_THERE.containsKey(soort)) {
            facts.graph()
                    .find(Node.ANY, SAID_THERE.get(soort), node)
                    .mapWith(Triple::getSubject)
                    .forEach(other -> others.add(homes.here(other.getURI())));
        }
        return others;
    }
}
