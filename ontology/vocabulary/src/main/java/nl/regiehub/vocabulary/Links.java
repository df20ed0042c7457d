package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Matches.Herkomst;
import nl.regiehub.vocabulary.Matches.Match;
import org.apache.jena.graph.Node;

/** Reads the mappings of a release, each in both directions, with those that say that there is nothing. */
final class Links {

    private static final String NIEMAND = "Iemand heeft gekeken en niets gevonden dat deze code weergeeft.";

    private final Facts facts;
    private final Map<String, Concept> concepts;
    private final Map<Code, List<Match>> matches = new HashMap<>();
    private final Map<Code, Map<String, String>> none = new HashMap<>();
    private final Map<Code, Map<Code, String>> traps = new HashMap<>();

    /**
     * Prepares to read.
     *
     * @param concepts every concept and code, by the IRI it has in the release
     */
    Links(Facts facts, Map<String, Concept> concepts) {
        this.facts = facts;
        this.concepts = concepts;
    }

    /** Where codes and concepts lead, by what it starts from. */
    Map<Code, List<Match>> matches() {
        return matches;
    }

    /** Why a code has nothing on a list, by code and list. */
    Map<Code, Map<String, String>> none() {
        return none;
    }

    /** Codes that look alike and are not, with why. */
    Map<Code, Map<Code, String>> traps() {
        return traps;
    }

    void read(Node mapping) {
        Concept from = concepts.get(facts.iris(mapping, Term.MAPPED).getFirst());
        String target = facts.iris(mapping, Term.TARGET).getFirst();
        if (from == null) {
            return;
        }
        if (target.equals(Term.NO_TERM_FOUND.getURI())) {
            String list =
                    facts.iris(mapping, Term.OBJECT_SOURCE).stream().findFirst().orElse(Codelijst.BEGRIP);
            none.computeIfAbsent(from.code(), _ -> new HashMap<>())
                    .put(list, facts.text(mapping, Term.COMMENT).orElse(NIEMAND));
            return;
        }
        Concept to = concepts.get(target);
        if (to != null) {
            link(mapping, from, to);
        }
    }

    private void link(Node mapping, Concept from, Concept to) {
        if (facts.text(mapping, Term.MODIFIER).isPresent()) {
            String waarom = facts.text(mapping, Term.COMMENT).orElse(NIEMAND);
            traps.computeIfAbsent(from.code(), _ -> new HashMap<>()).put(to.code(), waarom);
            traps.computeIfAbsent(to.code(), _ -> new HashMap<>()).put(from.code(), waarom);
            return;
        }
        Relatie relatie =
                Relations.of(facts.iris(mapping, Term.RELATION).getFirst()).orElseThrow();
        add(from, match(mapping, to, relatie));
        if (!from.code().equals(to.code())) {
            add(to, match(mapping, from, Relations.inverse(relatie)));
        }
    }

    private void add(Concept from, Match match) {
        matches.computeIfAbsent(from.code(), _ -> new ArrayList<>()).add(match);
    }

    private Match match(Node mapping, Concept to, Relatie relatie) {
        return new Match(
                to.code(),
                to.iri(),
                to.label(),
                relatie,
                List.of(new Herkomst(
                        mapping.getURI(),
                        facts.iris(mapping, Term.MAPPING_SET).stream()
                                .findFirst()
                                .orElse(""),
                        facts.iris(mapping, Term.JUSTIFICATION).getFirst(),
                        facts.text(mapping, Term.CONFIDENCE)
                                .map(Double::valueOf)
                                .orElse(0.0))),
                facts.period(mapping),
                facts.text(mapping, Term.COMMENT).orElse(null));
    }
}
