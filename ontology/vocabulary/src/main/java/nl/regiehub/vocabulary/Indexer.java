package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.canonical.Wet;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Meanings.Dated;
import org.apache.jena.graph.Node;

/** Reads a release into memory. Concepts get the IRI they have at this hub; lists keep the URI that messages carry. */
final class Indexer {

    private static final String BEGRIP = Codelijst.BEGRIP + "/";

    private final Facts facts;
    private final Homes homes;

    private final Map<String, Concept> conceptByIri = new HashMap<>();
    private final Map<Code, List<Code>> broader = new HashMap<>();
    private final Map<Code, List<Dated>> meanings = new HashMap<>();
    private final Map<Code, String> without = new HashMap<>();
    private final Map<String, Map<String, List<Dated>>> codes = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<Concept>> concepts = new HashMap<>();
    private final Map<String, Begrip> begrippen = new HashMap<>();
    private final Begrippen gathering;
    private final Links links;

    private Indexer(Facts facts, Homes homes) {
        this.facts = facts;
        this.homes = homes;
        this.gathering = new Begrippen(facts, homes);
        this.links = new Links(facts, conceptByIri);
    }

    static IndexedVocabulary index(String publicatie, Facts facts, Homes homes) {
        return index(publicatie, facts, homes, Map.of());
    }

    /**
     * Reads a release of which some concepts were read before.
     *
     * @param known what is taken over as it is, by the IRI in the release
     */
    static IndexedVocabulary index(String publicatie, Facts facts, Homes homes, Map<String, Begrip> known) {
        var indexer = new Indexer(facts, homes);
        Stream.concat(known.keySet().stream(), facts.all(Term.CONCEPT).stream().map(Node::getURI))
                .distinct()
                .sorted()
                .forEach(iri -> {
                    Begrip begrip = known.get(iri);
                    indexer.concept(iri, begrip == null ? indexer.read(iri) : begrip);
                });
        facts.all(Term.MAPPING).forEach(indexer::mapping);
        facts.all(Term.MAPPING).forEach(indexer.links::read);
        indexer.begrippen.values().forEach(indexer::broader);
        return indexer.built(publicatie);
    }

    private IndexedVocabulary built(String publicatie) {
        var lijsten = new HashMap<String, Lijst>();
        var perGemeente = new ArrayList<Lijst>();
        for (Node scheme : facts.all(Term.SCHEME)) {
            Lijst lijst = lijst(scheme);
            labels.put(lijst.schema(), lijst.label());
            if (lijst.maximaleLengte() > 0) {
                perGemeente.add(lijst);
            } else {
                lijsten.put(lijst.schema(), lijst);
            }
        }
        concepts.values()
                .forEach(list -> list.sort(Comparator.comparing(Concept::label, String.CASE_INSENSITIVE_ORDER)));
        codes.values().forEach(byList -> byList.values().forEach(list -> list.sort(Dated.BEST_FOR_CONCEPT)));
        var ready = new HashMap<Code, Meanings>();
        meanings.forEach((code, all) -> ready.put(code, new Meanings(all)));
        var all = new Lijsten(lijsten, perGemeente);
        var translator = new Translator(links, new MatchIndex(links.matches(), broader), all::find);
        return new IndexedVocabulary(publicatie, ready, without, codes, all, labels, concepts, begrippen, translator);
    }

    private Lijst lijst(Node scheme) {
        var valid = new HashMap<String, Periode>();
        for (Concept concept : concepts.getOrDefault(scheme.getURI(), List.of())) {
            valid.put(concept.code().waarde(), begrip(concept).geldig());
        }
        return new Lijst(
                scheme.getURI(),
                facts.text(scheme, Term.PREF_LABEL).orElse(scheme.getURI()),
                facts.text(scheme, Term.BEHANDELING).orElse(Lijst.MEEGEDRAGEN),
                facts.text(scheme, Term.MAXIMALE_LENGTE).map(Integer::valueOf).orElse(0),
                Map.copyOf(valid),
                facts.text(scheme, Term.VERSION).orElse(""),
                facts.text(scheme, Term.WET).map(Wet::valueOf).orElse(null));
    }

    private Begrip read(String iri) {
        Node node = Term.iri(iri);
        Code code = iri.startsWith(BEGRIP)
                ? new Code(Codelijst.BEGRIP, iri.substring(BEGRIP.length()))
                : new Code(
                        facts.iris(node, Term.IN_SCHEME).getFirst(),
                        facts.text(node, Term.NOTATION).orElseThrow());
        return gathering.begrip(node, concept(node, code));
    }

    private void concept(String iri, Begrip begrip) {
        Concept concept = begrip.concept();
        begrippen.put(concept.iri(), begrip);
        conceptByIri.put(iri, concept);
        labels.put(concept.iri(), concept.label());
        labels.put(concept.code().toString(), concept.label());
        concepts.computeIfAbsent(begrip.kader(), _ -> new ArrayList<>()).add(concept);
        if (isOurs(concept) && concept.status() != Status.VERVALLEN) {
            var itself = new Vertaling(concept.code(), concept.iri(), Relatie.EXACT_MATCH, null);
            means(new Dated(itself, 1, begrip.geldig()));
        }
    }

    private static boolean isOurs(Concept concept) {
        return concept.code().schema().equals(Codelijst.BEGRIP);
    }

    private Concept concept(Node node, Code code) {
        return new Concept(
                homes.here(node.getURI()),
                code,
                facts.text(node, Term.PREF_LABEL).orElse(code.waarde()),
                facts.texts(node, Term.ALT_LABEL),
                facts.text(node, Term.DEFINITION).orElse(null),
                facts.iris(node, Term.BROADER).stream().map(homes::here).toList(),
                facts.text(node, Term.STATUS)
                        .map(status -> Status.valueOf(status.toUpperCase(Locale.ROOT)))
                        .orElse(Status.VASTGESTELD));
    }

    private void mapping(Node mapping) {
        Concept concept = conceptByIri.get(facts.iris(mapping, Term.MAPPED).getFirst());
        String target = facts.iris(mapping, Term.TARGET).getFirst();
        boolean none = target.equals(Term.NO_TERM_FOUND.getURI());
        boolean otherList = !facts.iris(mapping, Term.OBJECT_SOURCE).isEmpty();
        if (concept == null || otherList || !(none || Facts.isBegrip(Term.iri(target)))) {
            return;
        }
        Code code = concept.code();
        Optional<String> comment = facts.text(mapping, Term.COMMENT);
        if (none) {
            without.put(code, comment.orElse("Het begrippenkader heeft met opzet geen begrip voor deze code."));
            return;
        }
        Relatie relatie =
                Relations.of(facts.iris(mapping, Term.RELATION).getFirst()).orElseThrow();
        double zekerheid =
                facts.text(mapping, Term.CONFIDENCE).map(Double::valueOf).orElse(0.0);
        var vertaling = new Vertaling(code, homes.here(target), relatie, comment.orElse(null));
        means(new Dated(vertaling, zekerheid, facts.period(mapping)));
    }

    private Begrip begrip(Concept concept) {
        return Objects.requireNonNull(begrippen.get(concept.iri()), concept.iri());
    }

    private void broader(Begrip begrip) {
        Concept concept = begrip.concept();
        if (isOurs(concept)) {
            List<Code> above = concept.ruimer().stream()
                    .flatMap(iri -> Optional.ofNullable(begrippen.get(iri)).stream())
                    .map(each -> each.concept().code())
                    .toList();
            broader.put(concept.code(), above);
        }
    }

    private void means(Dated dated) {
        Code code = dated.vertaling().bron();
        meanings.computeIfAbsent(code, _ -> new ArrayList<>()).add(dated);
        codes.computeIfAbsent(dated.vertaling().concept(), _ -> new HashMap<>())
                .computeIfAbsent(code.schema(), _ -> new ArrayList<>())
                .add(dated);
    }
}
