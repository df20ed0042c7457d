package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Codelijst;
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
        if (!mapping.betweenLists()
                && !facts.texts(list(mapping), Term.BEHANDELING).contains(Lijst.VERTAALD)) {
            problem(
                    mapping,
                    "De lijst van de code wordt niet vertaald.",
                    "Zet de lijst op vertaald of verwijder de regel.");
        }
        label(mapping, code, mapping.codeLabel(), "subject_label");
    }

    private void concept(Mapping mapping) {
        if (mapping.doellijst() != null && !facts.is(Term.iri(mapping.doellijst()), Term.SCHEME)) {
            problem(mapping, "De lijst <%s> is er niet.".formatted(mapping.doellijst()), "Verbeter object_source.");
        }
        if (mapping.none()) {
            return;
        }
        Node concept = Term.iri(mapping.concept());
        if (!facts.is(concept, Term.CONCEPT)) {
            problem(
                    mapping,
                    "Het begrip of de code <%s> is er niet.".formatted(mapping.concept()),
                    "Verbeter object_id.");
            return;
        }
        expired(mapping, concept);
        if (!mapping.conceptLabel().isEmpty() || mapping.betweenLists()) {
            label(mapping, concept, mapping.conceptLabel(), "object_label");
        }
    }

    /** Nothing new is mapped to what ended, and what was mapped to it ended no later. */
    private void expired(Mapping mapping, Node concept) {
        LocalDate lastDay = facts.period(concept).tot();
        LocalDate until = mapping.geldig().tot();
        boolean vervallen = facts.texts(concept, Term.STATUS).contains("vervallen");
        boolean ended = vervallen || lastDay != null;
        boolean tooLate = until == null ? ended : lastDay != null && until.isAfter(lastDay);
        if (tooLate) {
            problem(
                    mapping,
                    "Het begrip is vervallen" + (lastDay == null ? "." : " na %s.".formatted(lastDay)),
                    "Zet in valid_until een dag die niet later is, of kies een ander begrip.");
        }
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

    /** Two exact meanings on one day, or the same row twice, would make the hub choose; each list is asked apart. */
    private void oneMeaning(Mapping mapping) {
        List<Mapping> others = byCode.computeIfAbsent(mapping.code() + " " + target(mapping), _ -> new ArrayList<>());
        for (Mapping other : others) {
            boolean same = other.concept().equals(mapping.concept());
            boolean noOrSome = mapping.none() != other.none();
            boolean twoExact = mapping.exact() && other.exact();
            if (mapping.overlaps(other) && (same || noOrSome || twoExact)) {
                problem(
                        mapping,
                        "Op dezelfde dag geldt ook de regel op %s.".formatted(other.where()),
                        "Laat de ene eindigen voordat de andere begint, of verwijder er een.");
            }
        }
        others.add(mapping);
    }

    /** The list that a row is about. */
    private String target(Mapping mapping) {
        if (mapping.none()) {
            return mapping.doellijst() == null ? Codelijst.BEGRIP : mapping.doellijst();
        }
        Node target = Term.iri(mapping.concept());
        return Facts.isBegrip(target)
                ? Codelijst.BEGRIP
                : facts.iris(target, Term.IN_SCHEME).stream().findFirst().orElse("");
    }

    /** The same words under two laws are not the same thing: who pays and who may know differs. */
    private void oneLaw(Mapping mapping) {
        Optional<String> law = facts.text(list(mapping), Term.WET);
        if (law.isEmpty() || mapping.relatie() != Relatie.EXACT_MATCH || mapping.none() || mapping.niet()) {
            return;
        }
        if (mapping.betweenLists()) {
            otherLaw(mapping, law, facts.text(Term.iri(target(mapping)), Term.WET));
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

    private void otherLaw(Mapping mapping, Optional<String> law, Optional<String> other) {
        if (other.isPresent() && !other.equals(law)) {
            problem(mapping, "De andere code valt onder een andere wet.", "Maak er een closeMatch van.");
        }
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
