package nl.regiehub.integrations.fhir;

import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Peeked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks at the tree of a bundle for what the hub must know before it trusts the rest: type, id, sender and BSN. */
final class Envelope {

    private final JsonNode bundle;

    private Envelope(JsonNode bundle) {
        this.bundle = bundle;
    }

    static Peeked peek(JsonNode root) {
        return new Envelope(root).peek();
    }

    private Peeked peek() {
        if (!text(bundle, "resourceType").equals("Bundle")) {
            return unusable("Bundle", "een Bundle van het type message");
        }
        String identificatie = text(first(bundle, "identifier"), "value");
        if (!Values.IDENTIFICATIE.matcher(identificatie).matches()) {
            return unusable("Bundle.identifier.value", "1 tot 64 letters, cijfers en . _ : / -");
        }
        JsonNode header = entries(0);
        JsonNode event = first(header, "eventCoding");
        Optional<Berichtsoort> soort = Berichtsoort.van(text(event, "code"));
        if (soort.isEmpty() || !text(event, "system").equals(Systemen.BERICHTSOORT)) {
            return unusable("Bundle.entry[0].resource.eventCoding", "een code uit " + Systemen.BERICHTSOORT);
        }
        Optional<Organisatiecode> afzender = organisatie(first(header, "sender"));
        if (afzender.isEmpty()) {
            return unusable(
                    "Bundle.entry[0].resource.sender", "een Organization in de bundel met bijvoorbeeld een AGB-code");
        }
        return new Peeked.Seen(soort.get().code(), identificatie, afzender.get(), bsn());
    }

    private JsonNode entries(int index) {
        return first(bundle.path("entry").path(index), "resource");
    }

    private Optional<Organisatiecode> organisatie(JsonNode reference) {
        JsonNode resource = resource(reference);
        if (text(resource, "resourceType").equals("PractitionerRole")) {
            resource = resource(first(resource, "organization"));
        }
        return organisatiecode(resource.isMissingNode() ? reference.path("identifier") : resource.path("identifier"));
    }

    private JsonNode resource(JsonNode reference) {
        String url = text(reference, "reference");
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = first(entry, "resource");
            String local = text(resource, "resourceType") + "/" + text(resource, "id");
            if (!url.isEmpty() && (url.equals(text(entry, "fullUrl")) || url.equals(local))) {
                return resource;
            }
        }
        return MissingNode.getInstance();
    }

    private static Optional<Organisatiecode> organisatiecode(JsonNode identifiers) {
        Iterable<JsonNode> each = identifiers.isArray() ? identifiers : List.of(identifiers);
        for (JsonNode identifier : each) {
            Optional<Organisatiecode> code =
                    Values.organisatiecode(text(identifier, "system"), text(identifier, "value"));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** Of the first Patient: the only one in every message but a casus. */
    private @Nullable String bsn() {
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = first(entry, "resource");
            if (text(resource, "resourceType").equals("Patient")) {
                for (JsonNode identifier : resource.path("identifier")) {
                    if (text(identifier, "system").equals(Systemen.BSN)) {
                        return text(identifier, "value");
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** The only or first value of a field: XML gives a list for everything. */
    private static JsonNode first(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isArray() ? value.path(0) : value;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = first(node, field);
        return value.isObject() ? value.path("@value").asString("") : value.asString("");
    }

    private static Peeked unusable(String where, String expected) {
        return new Peeked.Unusable(new Problem(
                Kind.MISSING_VALUE,
                where,
                "Hier staat niets dat het bericht herkenbaar maakt.",
                "Verwacht: " + expected + "."));
    }
}
