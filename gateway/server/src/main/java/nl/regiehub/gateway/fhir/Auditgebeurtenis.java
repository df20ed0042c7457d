package nl.regiehub.gateway.fhir;

import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog.Genummerd;
import nl.regiehub.gateway.toezicht.Logtoezicht.Bladzijde;
import nl.regiehub.gateway.toezicht.Nen7513;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes lines of the audit trail as FHIR R4 {@code AuditEvent}. */
final class Auditgebeurtenis {

    private static final String TYPE = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String OBJECT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String NETWORK_ADDRESS = "2";

    private Auditgebeurtenis() {}

    /** A page of lines as a searchset, with the way to the next one. How many there are is told when that is known. */
    static ObjectNode bundel(Bladzijde bladzijde, Auditzoekvraag gesteld, String baseIri) {
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset");
        bladzijde.totaal().ifPresent(totaal -> bundle.put("total", totaal));
        ArrayNode links = bundle.putArray("link");
        links.addObject().put("relation", "self").put("url", gesteld.adres());
        bladzijde
                .verder()
                .ifPresent(voor -> links.addObject().put("relation", "next").put("url", gesteld.adres(voor)));
        if (!bladzijde.lijnen().isEmpty()) {
            ArrayNode entries = bundle.putArray("entry");
            bladzijde.lijnen().forEach(lijn -> {
                ObjectNode entry = entries.addObject().put("fullUrl", baseIri + "fhir/AuditEvent/" + lijn.nummer());
                entry.set("resource", van(lijn, baseIri));
            });
        }
        return bundle;
    }

    /** One line. */
    static ObjectNode van(Genummerd lijn, String baseIri) {
        var regel = lijn.regel();
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "AuditEvent")
                .put("id", Long.toString(lijn.nummer()));
        boolean overIemand = !regel.over().isEmpty();
        event.putObject("type")
                .put("system", TYPE)
                .put("code", overIemand ? "110110" : "110100")
                .put("display", overIemand ? "Patient Record" : "Application Activity");
        event.putArray("subtype")
                .addObject()
                .put("system", baseIri + "handeling")
                .put("code", regel.handeling());
        event.put("action", Nen7513.actie(regel))
                .put("recorded", regel.op().toString())
                .put("outcome", Nen7513.uitkomst(regel));
        agent(event.putArray("agent").addObject(), regel, baseIri);
        event.putObject("source").putObject("observer").put("display", "Regiehub");
        if (overIemand) {
            ArrayNode entities = event.putArray("entity");
            regel.over().forEach(betreft -> entity(entities.addObject(), regel, betreft));
        }
        return event;
    }

    private static void agent(ObjectNode agent, Audit.Regel regel, String baseIri) {
        if (regel.rol() != null) {
            code(agent.putArray("role"), baseIri + "rol", regel.rol());
        }
        ObjectNode who = agent.putObject("who");
        who.putObject("identifier").put("system", baseIri + "account").put("value", regel.wie());
        if (regel.organisatie() != null) {
            who.put("display", regel.organisatie().toString());
        }
        agent.put("requestor", true);
        agent.putObject("network").put("address", regel.herkomst()).put("type", NETWORK_ADDRESS);
        if (regel.doel() != null || regel.ventiel() != null) {
            ArrayNode purposes = agent.putArray("purposeOfUse");
            code(purposes, baseIri + "doel", regel.doel());
            code(purposes, PURPOSE, regel.ventiel() == null ? null : "BTG");
        }
    }

    private static void entity(ObjectNode entity, Audit.Regel regel, Audit.Betreft betreft) {
        entity.putObject("what").put("reference", "Patient/" + betreft.persoon());
        entity.putObject("type").put("system", OBJECT_TYPE).put("code", "1").put("display", "Person");
        entity.putObject("role").put("system", OBJECT_ROLE).put("code", "1").put("display", "Patient");
        var delen = betreft.delen() == null ? regel.delen() : betreft.delen();
        if (delen != null || regel.regel() != null || regel.ventiel() != null) {
            ArrayNode details = entity.putArray("detail");
            detail(details, "delen", delen);
            detail(details, "regel", regel.regel());
            detail(details, "ventiel", regel.ventiel());
        }
    }

    private static void detail(ArrayNode details, String type, @Nullable String value) {
        if (value != null) {
            details.addObject().put("type", type).put("valueString", value);
        }
    }

    private static void code(ArrayNode concepts, String system, @Nullable String code) {
        if (code != null) {
            concepts.addObject()
                    .putArray("coding")
                    .addObject()
                    .put("system", system)
                    .put("code", code);
        }
    }
}
