package nl.regiehub.integrations.regiesysteem;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Tells a fault against a schema as a problem: never with the value, nor with a name that the schema does not know. */
final class SchemaProblem {

    private final Map<String, JsonNode> files;

    /** Tells with the descriptions in these schemas, by their URI. */
    SchemaProblem(Map<String, JsonNode> files) {
        this.files = Map.copyOf(files);
    }

    /** The problem of a fault; empty when a more precise fault tells the same. */
    List<Problem> of(Error error) {
        String where = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> required(error, where);
            case "additionalProperties" -> List.of(unknown(error, where));
            case "anyOf" -> List.of();
            case "minItems" -> List.of(missing(where));
            case "maxItems" -> List.of(tooMany(where));
            default -> List.of(where.endsWith("/bsn") ? bsn(where) : invalid(error, where));
        };
    }

    static Problem bsn(String where) {
        return new Problem(
                Kind.INVALID_BSN,
                where,
                "Dit is geen geldig burgerservicenummer.",
                "Controleer het nummer: negen cijfers die aan de elfproef voldoen. Zonder bsn vult u sleutel in.");
    }

    /** Of several values of which one will do, the first is asked for. */
    private static List<Problem> required(Error error, String where) {
        String rule = error.getEvaluationPath().toString();
        return rule.contains("/anyOf/") && !rule.contains("/anyOf/0/")
                ? List.of()
                : List.of(missing(where + "/" + error.getProperty()));
    }

    private static Problem missing(String where) {
        return new Problem(Kind.MISSING_VALUE, where, "Dit veld is verplicht en ontbreekt.", "Vul het veld in.");
    }

    private static Problem tooMany(String where) {
        return new Problem(
                Kind.LIMIT_EXCEEDED, where, "Deze lijst is langer dan het bericht toelaat.", "Splits het bericht.");
    }

    private Problem unknown(Error error, String where) {
        return new Problem(
                Kind.UNKNOWN_ELEMENT,
                where.isEmpty() ? "/" : where,
                "Veld %d van dit object hoort hier niet.".formatted(position(error)),
                "Verwijder het of gebruik een van de velden die hier wel mogen: " + known(error) + ".");
    }

    private Problem invalid(Error error, String where) {
        return new Problem(
                Kind.INVALID_VALUE, where, "De waarde past niet bij dit veld.", "Verwacht: " + expected(error) + ".");
    }

    /** The number of the unknown field, counted from one: its name may hold anything. */
    private static int position(Error error) {
        int position = 1;
        for (String name : error.getInstanceNode().propertyNames()) {
            if (name.equals(error.getProperty())) {
                break;
            }
            position++;
        }
        return position;
    }

    private String known(Error error) {
        return String.join(", ", parent(error).path("properties").propertyNames());
    }

    private String expected(Error error) {
        JsonNode parent = parent(error);
        JsonNode list = parent.path("enum");
        if (list.isArray()) {
            return "een van "
                    + String.join(
                            ", ", list.valueStream().map(JsonNode::asString).toList());
        }
        return parent.path("description").asString("zie het schema van dit bericht");
    }

    /** The schema object that holds the keyword that failed. */
    private JsonNode parent(Error error) {
        String file = String.valueOf(error.getSchemaLocation().getAbsoluteIri());
        NodePath keyword = error.getSchemaLocation().getFragment();
        JsonNode schema = files.getOrDefault(file, MissingNode.getInstance());
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            schema = keyword.getElement(i) instanceof Integer index
                    ? schema.path(index)
                    : schema.path(keyword.getName(i));
        }
        return schema;
    }
}
