package nl.regiehub.gateway.fhir;

import java.util.function.Consumer;
import nl.regiehub.canonical.Code;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the Parameters resource that answers an operation. Such answers are small; no model of FHIR is needed for them. */
final class Uitvoer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode delen;

    private Uitvoer(ArrayNode delen) {
        this.delen = delen;
    }

    static ObjectNode antwoord(Consumer<Uitvoer> inhoud) {
        ObjectNode resource = JSON.objectNode().put("resourceType", "Parameters");
        inhoud.accept(new Uitvoer(resource.putArray("parameter")));
        return resource;
    }

    Uitvoer waar(String naam, boolean waarde) {
        delen.addObject().put("name", naam).put("valueBoolean", waarde);
        return this;
    }

    Uitvoer tekst(String naam, String waarde) {
        delen.addObject().put("name", naam).put("valueString", waarde);
        return this;
    }

    Uitvoer code(String naam, String waarde) {
        delen.addObject().put("name", naam).put("valueCode", waarde);
        return this;
    }

    Uitvoer uri(String naam, String waarde) {
        delen.addObject().put("name", naam).put("valueUri", waarde);
        return this;
    }

    Uitvoer codering(String naam, Code code, String label) {
        delen.addObject()
                .put("name", naam)
                .putObject("valueCoding")
                .put("system", code.schema())
                .put("code", code.waarde())
                .put("display", label);
        return this;
    }

    Uitvoer deel(String naam, Consumer<Uitvoer> inhoud) {
        inhoud.accept(new Uitvoer(delen.addObject().put("name", naam).putArray("part")));
        return this;
    }
}
