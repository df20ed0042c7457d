package nl.regiehub.gateway.fhir;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what this endpoint can do, in the form that FHIR has for it. */
final class Vermogens {

    private static final List<String> SOORTEN = List.of("CodeSystem", "ValueSet", "ConceptMap");
    private static final String FHIR_VERSIE = "4.0.1";

    private Vermogens() {}

    /** What the whole endpoint can do. */
    static ObjectNode capabilityStatement(Bron bron, String datum) {
        ObjectNode statement =
                kop("CapabilityStatement", "RegiehubTerminologie", datum).put("fhirVersion", FHIR_VERSIE);
        statement.putArray("format").add("json").add("xml");
        ObjectNode rest = statement.putArray("rest").addObject().put("mode", "server");
        ArrayNode resources = rest.putArray("resource");
        SOORTEN.forEach(soort -> resource(resources.addObject(), soort));
        rest.putArray("interaction").addObject().put("code", "batch");
        statement
                .putObject("software")
                .put("name", "Regiehub")
                .put("version", bron.werk().publicatie().substring(0, 12));
        return statement;
    }

    private static void resource(ObjectNode resource, String soort) {
        resource.put("type", soort);
        ArrayNode interactions = resource.putArray("interaction");
        interactions.addObject().put("code", "read");
        interactions.addObject().put("code", "search-type");
        ArrayNode search = resource.putArray("searchParam");
        search.addObject().put("name", "url").put("type", "uri");
        search.addObject().put("name", "_id").put("type", "token");
        ArrayNode operations = resource.putArray("operation");
        Stream.of(Operatie.values())
                .filter(operatie -> operatie.soort().equals(soort))
                .forEach(operatie -> operations
                        .addObject()
                        .put("name", operatie.naam().substring(1))
                        .put(
                                "definition",
                                "http://hl7.org/fhir/OperationDefinition/%s-%s"
                                        .formatted(soort, operatie.naam().substring(1))));
    }

    /** What its terminology can do, list by list. */
    static ObjectNode terminologyCapabilities(Bron bron, String datum) {
        ObjectNode capabilities = kop("TerminologyCapabilities", "RegiehubTerminologie", datum);
        ArrayNode systems = capabilities.putArray("codeSystem");
        bron.lijsten().values().stream()
                .filter(bron::isCodestelsel)
                .forEach(lijst -> systems.addObject()
                        .put("uri", lijst.schema())
                        .putArray("version")
                        .addObject()
                        .put("code", bron.versie(lijst))
                        .put("isDefault", true));
        capabilities
                .putObject("expansion")
                .put("hierarchical", false)
                .put("paging", true)
                .put("textFilter", "Woorden, hun stam, hun begin en hun einde; in naam, synoniem en definitie.");
        capabilities.putObject("validateCode").put("translations", false);
        capabilities.putObject("translation").put("needsMap", false);
        return capabilities;
    }

    private static ObjectNode kop(String soort, String naam, String datum) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", soort)
                .put("name", naam)
                .put("title", "Terminologie van Regiehub")
                .put("status", "active")
                .put("date", datum)
                .put("kind", "instance")
                .put("description", "Begrippen, codelijsten en vertalingen van het sociaal domein in de regio.");
    }
}
