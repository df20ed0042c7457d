package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Wet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What must be true of concepts and lists before they are published. Tells everything that is not. */
final class ConceptRules {

    private static final Set<String> BEHANDELINGEN = Set.of(Lijst.VERTAALD, Lijst.MEEGEDRAGEN);

    private static final String VERVALLEN = "vervallen";
    private static final List<Node> MATCHES =
            List.of(Term.EXACT_MATCH, Term.CLOSE_MATCH, Term.BROAD_MATCH, Term.NARROW_MATCH, Term.RELATED_MATCH);

    /** Lists of HL7 have English names only. */
    private static final Set<String> TALEN = Set.of(Term.TAAL, "en");

    private final Draft draft;
    private final Facts facts;
    private final List<Problem> problems = new ArrayList<>();

    private ConceptRules(Draft draft) {
        this.draft = draft;
        this.facts = draft.facts();
    }

    static List<Problem> check(Draft draft) {
        var rules = new ConceptRules(draft);
        rules.facts.graph().find().forEach(rules::triple);
        rules.facts.all(Term.SCHEME).forEach(rules::scheme);
        List<Node> concepts = rules.facts.all(Term.CONCEPT);
        concepts.forEach(rules::concept);
        rules.unique(concepts, Term.PREF_LABEL, "heet ook zo");
        rules.unique(concepts, Term.NOTATION, "heeft dezelfde code");
        rules.cycles(concepts);
        return rules.problems;
    }

    private void triple(Triple triple) {
        Node subject = triple.getSubject();
        if (!Term.IN_FILES.contains(triple.getPredicate())) {
            problem(subject, "De eigenschap <%s> is onbekend.".formatted(triple.getPredicate()), "Verwijder haar.");
        }
        if (subject.isBlank() || triple.getObject().isBlank()) {
            problem(subject, "Er staat een naamloze knoop.", "Geef wat tussen vierkante haken staat een IRI.");
        }
        if (Term.KINDS.stream().noneMatch(kind -> facts.is(subject, kind))) {
            problem(
                    subject,
                    "Dit is geen begrip, geen code, geen lijst en geen klasse.",
                    "Voeg 'a skos:Concept' toe of verwijder het.");
        }
    }

    private void scheme(Node scheme) {
        label(scheme);
        String behandeling = facts.text(scheme, Term.BEHANDELING).orElse("");
        if (!BEHANDELINGEN.contains(behandeling)) {
            problem(
                    scheme,
                    "De lijst zegt niet of zij wordt vertaald of meegedragen.",
                    "Zet hub:behandeling op \"vertaald\" of \"meegedragen\".");
        }
        facts.texts(scheme, Term.WET).stream()
                .filter(wet -> Stream.of(Wet.values()).noneMatch(w -> w.name().equals(wet)))
                .forEach(wet -> problem(scheme, "De wet '%s' is onbekend.".formatted(wet), "Kies een van de wetten."));
        facts.texts(scheme, Term.MAXIMALE_LENGTE).stream()
                .filter(length -> !length.matches("[1-9][0-9]?"))
                .forEach(length -> problem(scheme, "De maximale lengte is geen getal van 1 tot 99.", "Verbeter haar."));
    }

    /** What the profile asks of a concept of a begrippenkader it asks itself. */
    private void concept(Node concept) {
        dates(concept);
        if (Facts.isBegrip(concept)) {
            matches(concept);
            return;
        }
        label(concept);
        List<Node> schemes = facts.values(concept, Term.IN_SCHEME);
        if (schemes.size() != 1 || !facts.is(schemes.getFirst(), Term.SCHEME)) {
            problem(concept, "Het hoort niet bij precies één lijst die er is.", "Verbeter skos:inScheme.");
        } else if (schemes.getFirst().getURI().equals(Codelijst.BEGRIP)) {
            problem(concept, "De IRI van een begrip begint met begrip:.", "Verbeter de IRI.");
        } else if (facts.texts(concept, Term.NOTATION).size() != 1) {
            problem(concept, "De code staat er niet precies één keer.", "Zet haar in skos:notation.");
        }
    }

    /** What is in use does not lean on what ended. */
    private void matches(Node concept) {
        if (facts.texts(concept, Term.STATUS).contains(VERVALLEN)) {
            return;
        }
        MATCHES.stream()
                .flatMap(match -> facts.values(concept, match).stream())
                .filter(other -> facts.texts(other, Term.STATUS).contains(VERVALLEN))
                .forEach(other -> problem(
                        concept,
                        "Het komt overeen met <%s>, dat vervallen is.".formatted(other),
                        "Kies een begrip dat nog geldt."));
    }

    private void label(Node subject) {
        List<Node> labels = facts.values(subject, Term.PREF_LABEL);
        if (labels.size() != 1) {
            problem(
                    subject,
                    "Er zijn %d namen in plaats van één.".formatted(labels.size()),
                    "Houd één skos:prefLabel.");
        } else if (!labels.getFirst().isLiteral()
                || !TALEN.contains(labels.getFirst().getLiteralLanguage())) {
            problem(subject, "De naam is niet als Nederlands of Engels gemerkt.", "Zet @nl of @en achter de naam.");
        }
    }

    private void dates(Node concept) {
        for (Node property : List.of(Term.GELDIG_VANAF, Term.GELDIG_TOT)) {
            List<String> dates = facts.texts(concept, property);
            if (dates.size() > 1 || !dates.stream().allMatch(ConceptRules::isDate)) {
                problem(concept, "De geldigheid is niet één datum.", "Schrijf bijvoorbeeld \"2026-01-31\"^^xsd:date.");
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** Labels and codes name one thing within their list. Lists that are only carried are as their publisher made them. */
    private void unique(List<Node> concepts, Node property, String detail) {
        Map<String, Node> seen = new HashMap<>();
        for (Node concept : concepts) {
            String list =
                    facts.iris(concept, Term.IN_SCHEME).stream().findFirst().orElse("");
            boolean carried = facts.texts(Term.iri(list), Term.BEHANDELING).contains(Lijst.MEEGEDRAGEN);
            if (carried && property.equals(Term.PREF_LABEL)) {
                continue;
            }
            for (String text : facts.texts(concept, property)) {
                Node first = seen.putIfAbsent(list + "|" + text.toLowerCase(Locale.ROOT), concept);
                if (first != null) {
                    problem(concept, "<%s> %s.".formatted(first, detail), "Geef een van de twee een andere naam.");
                }
            }
        }
    }

    private void cycles(List<Node> concepts) {
        Set<Node> done = new HashSet<>();
        concepts.forEach(concept -> climb(concept, done));
    }

    /** Walks up without recursion, because a chain may be as long as the vocabulary. */
    private void climb(Node start, Set<Node> done) {
        var path = new ArrayList<Step>();
        var onPath = new HashSet<Node>();
        push(start, path, onPath, done);
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (step.next == step.broader.size()) {
                path.removeLast();
                onPath.remove(step.concept);
                done.add(step.concept);
                continue;
            }
            Node broader = step.broader.get(step.next++);
            if (onPath.contains(broader)) {
                problem(
                        step.concept,
                        "Via skos:broader is het ruimer dan zichzelf.",
                        "Haal een stap uit de kring weg.");
            } else {
                push(broader, path, onPath, done);
            }
        }
    }

    private void push(Node concept, List<Step> path, Set<Node> onPath, Set<Node> done) {
        if (!done.contains(concept)) {
            path.add(new Step(concept, facts.values(concept, Term.BROADER)));
            onPath.add(concept);
        }
    }

    private void problem(Node subject, String detail, String herstel) {
        problems.add(new Problem(Kind.INCONSISTENT, draft.where(subject), detail, herstel));
    }

    /** A concept on the way up, and which of its broader concepts comes next. */
    private static final class Step {

        private final Node concept;
        private final List<Node> broader;
        private int next;

        Step(Node concept, List<Node> broader) {
            this.concept = concept;
            this.broader = broader;
        }
    }
}
