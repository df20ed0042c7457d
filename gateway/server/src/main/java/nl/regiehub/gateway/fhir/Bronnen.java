package nl.regiehub.gateway.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.Matches;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Matches.Reden;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes lists and mappings as FHIR resources. */
final class Bronnen {

    private static final String ZONDER_UITLEG = "Niet precies hetzelfde.";

    private Bronnen() {}

    /** A list with its codes; a list whose codes the hub does not know is announced without them. */
    static ObjectNode codeSystem(Bron bron, Lijst lijst) {
        List<Begrip> codes = bron.inhoud(lijst);
        ObjectNode codeSystem = kop(bron, lijst, "CodeSystem", lijst.schema())
                .put("caseSensitive", true)
                .put("valueSet", bron.waardelijst(lijst));
        if (Bron.isBegrippen(lijst)) {
            codeSystem.put("hierarchyMeaning", "is-a");
        }
        codeSystem.put("content", codes.isEmpty() ? "not-present" : "complete");
        if (!codes.isEmpty()) {
            codeSystem.put("count", codes.size());
            ouder(codeSystem.putArray("property").addObject());
            ArrayNode concepts = codeSystem.putArray("concept");
            codes.forEach(code -> concept(bron, concepts.addObject(), code));
        }
        return codeSystem;
    }

    private static void ouder(ObjectNode property) {
        property.put("code", "parent")
                .put("uri", "http://hl7.org/fhir/concept-properties#parent")
                .put("description", "Het ruimere begrip")
                .put("type", "code");
    }

    private static void concept(Bron bron, ObjectNode node, Begrip begrip) {
        node.put("code", begrip.concept().code().waarde())
                .put("display", begrip.concept().label());
        if (begrip.concept().definitie() != null) {
            node.put("definition", begrip.concept().definitie());
        }
        if (!begrip.concept().synoniemen().isEmpty()) {
            ArrayNode namen = node.putArray("designation");
            begrip.concept()
                    .synoniemen()
                    .forEach(naam -> namen.addObject().put("language", "nl").put("value", naam));
        }
        List<Begrip> ouders = begrip.verbanden(Verband.Soort.RUIMER).stream()
                .flatMap(iri -> bron.werk().begrip(iri).stream())
                .toList();
        if (!ouders.isEmpty()) {
            ArrayNode properties = node.putArray("property");
            ouders.forEach(ouder -> properties
                    .addObject()
                    .put("code", "parent")
                    .put("valueCode", ouder.concept().code().waarde()));
        }
    }

    /** The value set of all codes of a list. */
    static ObjectNode valueSet(Bron bron, Lijst lijst) {
        ObjectNode valueSet = kop(bron, lijst, "ValueSet", bron.waardelijst(lijst));
        ArrayNode include = valueSet.putObject("compose").putArray("include");
        if (bron.isCodestelsel(lijst)) {
            include.addObject().put("system", lijst.schema());
        } else {
            ArrayNode concepts =
                    include.addObject().put("system", Codelijst.BEGRIP).putArray("concept");
            bron.inhoud(lijst)
                    .forEach(begrip -> concepts.addObject()
                            .put("code", begrip.concept().code().waarde()));
        }
        return valueSet;
    }

    /** What the codes of a list correspond to on a day: a group for each list that somebody mapped them to. */
    static ObjectNode conceptMap(Bron bron, Lijst lijst, LocalDate op) {
        ObjectNode conceptMap =
                kop(bron, lijst, "ConceptMap", bron.vertaaltabel(lijst)).put("sourceUri", bron.waardelijst(lijst));
        Map<String, ObjectNode> groups = new TreeMap<>();
        for (Begrip code : bron.inhoud(lijst)) {
            Map<String, List<Match>> byList = bron
                    .werk()
                    .vocabulary()
                    .matches(code.concept().code(), op)
                    .stream()
                    .collect(Collectors.groupingBy(match -> match.doel().schema(), TreeMap::new, Collectors.toList()));
            byList.forEach((doel, matches) -> {
                ArrayNode targets = element(groups, lijst.schema(), doel, code);
                matches.forEach(match -> target(targets.addObject(), match));
            });
            if (bron.werk().vocabulary().matches(code.concept().code(), Codelijst.BEGRIP, op, false)
                            instanceof Matches.None(var reden, var waarom)
                    && reden == Reden.GEEN_TERM) {
                element(groups, lijst.schema(), Codelijst.BEGRIP, code)
                        .addObject()
                        .put("equivalence", "unmatched")
                        .put("comment", waarom);
            }
        }
        if (!groups.isEmpty()) {
            conceptMap.putArray("group").addAll(groups.values());
        }
        return conceptMap;
    }

    private static ArrayNode element(Map<String, ObjectNode> groups, String bron, String doel, Begrip code) {
        ObjectNode group = groups.computeIfAbsent(doel, _ -> {
            ObjectNode made =
                    JsonNodeFactory.instance.objectNode().put("source", bron).put("target", doel);
            made.putArray("element");
            return made;
        });
        return ((ArrayNode) group.path("element"))
                .addObject()
                .put("code", code.concept().code().waarde())
                .put("display", code.concept().label())
                .putArray("target");
    }

    private static void target(ObjectNode target, Match match) {
        String equivalence = Vertaaltabellen.equivalence(match.relatie());
        target.put("code", match.doel().waarde()).put("display", match.label()).put("equivalence", equivalence);
        if (match.verlies() != null) {
            target.put("comment", match.verlies());
        } else if (!equivalence.equals("equivalent")) { // the standard asks for a comment
            target.put("comment", ZONDER_UITLEG);
        }
    }

    private static ObjectNode kop(Bron bron, Lijst lijst, String soort, String url) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", soort)
                .put("id", bron.id(lijst))
                .put("url", url)
                .put("version", bron.versie(lijst))
                .put("name", naam(bron.id(lijst)))
                .put("title", lijst.label())
                .put("status", "active");
    }

    /** A name that programs can use: a capital, then letters, digits and underscores. */
    private static String naam(String id) {
        String naam = id.replaceAll("[^A-Za-z0-9]+", "_");
        return naam.substring(0, 1).toUpperCase(Locale.ROOT).replaceFirst("[^A-Z]", "L") + naam.substring(1);
    }
}
