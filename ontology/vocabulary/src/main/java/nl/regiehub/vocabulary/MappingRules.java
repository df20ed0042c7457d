package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.apache.jena.graph.Node;

/** What must be true of mappings and of the declared fields before they are published. Tells everything that is not. */
final class MappingRules {

    private static final String GROUNDS = "https://w3id.org/semapv/vocab/";

    private final Facts facts;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Mapping>> byCode = new HashMap<>();
    private final Map<String, List<Mapping>> exactByConcept = new HashMap<>();

    private MappingRules(Facts facts) {
        this.facts = facts;
    }

    static List<Problem> check(Draft draft) {
        var rules = new MappingRules(draft.facts());
        draft.mappings().forEach(rules::mapping);
        draft.velden().forEach(rules::field);
        return rules.problems;
    }

    private void mapping(Mapping mapping) {
        code(mapping);
        concept(mapping);
        if (!mapping.grond().startsWith(GROUNDS)
                || !mapping.grond().substring(GROUNDS.length()).chars().allMatch(Character::isLetter)) {
            problem(mapping, "De reden van de mapping is onbekend.", "Kies een waarde van semapv.");
        }
        oneMeaning(mapping);
        oneLaw(mapping);
    }

    private void code(Mapping mapping) {
        Node code = Term.iri(mapping.code());
        if (!facts.is(code, Term.CONCEPT)) {
            problem(mapping, "De code <%s> staat op geen lijst.".formatted(mapping.code()), "Verbeter subject_id.");
            return;
        }
        if (!facts.texts(list(mapping), Term.BEHANDELING).contains(Lijst.VERTAALD)) {
            problem(
                    mapping,
                    "De lijst van de code wordt niet vertaald.",
                    "Zet de lijst op vertaald of verwijder de regel.");
        }
        label(mapping, code, mapping.codeLabel(), "subject_label");
    }

    private void concept(Mapping mapping) {
        if (mapping.none()) {
            return;
        }
        Node concept = Term.iri(mapping.concept());
        if (!Facts.isBegrip(concept) || !facts.is(concept, Term.CONCEPT)) {
            problem(mapping, "Het begrip <%s> is er niet.".formatted(mapping.concept()), "Verbeter object_id.");
            return;
        }
        if (facts.texts(concept, Term.STATUS).contains("vervallen")
                && mapping.geldig().tot() == null) {
            problem(
                    mapping,
                    "Het begrip is vervallen.",
                    "Zet in valid_until de laatste dag, of kies een ander begrip.");
        }
        label(mapping, concept, mapping.conceptLabel(), "object_label");
    }

    /** People read the labels and programs read the ids: if they disagree, somebody is misled. */
    private void label(Mapping mapping, Node subject, String label, String column) {
        Optional<String> real = facts.text(subject, Term.PREF_LABEL);
        if (real.isPresent() && !real.get().equals(label)) {
            problem(
                    mapping,
                    "%s is '%s' en moet '%s' zijn.".formatted(column, label, real.get()),
                    "Verbeter de id of neem de naam over.");
        }
    }

    /** Two exact meanings on one day, or the same row twice, would make the hub choose. */
    private void oneMeaning(Mapping mapping) {
        for (Mapping other : byCode.getOrDefault(mapping.code(), List.of())) {
            boolean same = other.concept().equals(mapping.concept());
            boolean bothExact = other.relatie() == Relatie.EXACT_MATCH && mapping.relatie() == Relatie.EXACT_MATCH;
            if (mapping.overlaps(other) && (same || bothExact || mapping.none() != other.none())) {
                problem(
                        mapping,
                        "Op dezelfde dag geldt ook de regel op %s.".formatted(other.where()),
                        "Laat de ene eindigen voordat de andere begint, of verwijder er een.");
            }
        }
        byCode.computeIfAbsent(mapping.code(), _ -> new ArrayList<>()).add(mapping);
    }

    /** The same words under two laws are not the same thing: who pays and who may know differs. */
    private void oneLaw(Mapping mapping) {
        Optional<String> law = facts.text(list(mapping), Term.WET);
        if (law.isEmpty() || mapping.relatie() != Relatie.EXACT_MATCH || mapping.none()) {
            return;
        }
        for (Mapping other : exactByConcept.getOrDefault(mapping.concept(), List.of())) {
            if (!facts.text(list(other), Term.WET).equals(law)) {
                problem(
                        mapping,
                        "Onder een andere wet is hetzelfde begrip al exactMatch op %s.".formatted(other.where()),
                        "Maak van beide een closeMatch.");
            }
        }
        exactByConcept
                .computeIfAbsent(mapping.concept(), _ -> new ArrayList<>())
                .add(mapping);
    }

    private Node list(Mapping mapping) {
        return facts.value(Term.iri(mapping.code()), Term.IN_SCHEME).orElse(Term.NO_TERM_FOUND);
    }

    private void field(Veld veld) {
        for (String list : veld.lijsten()) {
            List<String> treatment = facts.texts(Term.iri(list), Term.BEHANDELING);
            if (!treatment.contains(veld.behandeling())) {
                problems.add(new Problem(
                        Kind.INCONSISTENT,
                        veld.where(),
                        "Het veld is %s en de lijst <%s> is %s.".formatted(veld.behandeling(), list, treatment),
                        "Geef veld en lijst dezelfde behandeling."));
            }
        }
    }

    private void problem(Mapping mapping, String detail, String herstel) {
        problems.add(new Problem(Kind.INCONSISTENT, mapping.where(), detail, herstel));
    }
}
