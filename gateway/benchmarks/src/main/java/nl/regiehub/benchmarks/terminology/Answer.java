package nl.regiehub.benchmarks.terminology;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a server makes of a question, without what differs between servers by taste: names of maps, messages for people.
 *
 * @param said the result and the name of the code, where the operation tells them
 * @param matches the codes that it found
 */
record Answer(String said, Set<Match> matches) {

    /**
     * One of the codes that it found.
     *
     * @param relation FHIR's word for it
     * @param code with its list; empty when there is none that matches
     */
    record Match(String relation, String code) {}

    /** Reads the Parameters of an answer, or the codes of an expansion; that the server does not know is an OperationOutcome. */
    static Answer of(JsonNode parameters) {
        var said = new StringBuilder(parameters.path("resourceType").asString(""));
        var matches = new HashSet<Match>();
        for (JsonNode coding : parameters.path("expansion").path("contains")) {
            matches.add(new Match("contains", code(coding)));
        }
        for (JsonNode parameter : parameters.path("parameter")) {
            switch (parameter.path("name").asString("")) {
                case "result" -> said.append(' ').append(parameter.path("valueBoolean"));
                case "outcome" -> said.append(' ').append(parameter.path("valueCode"));
                case "display" -> said.append(' ').append(parameter.path("valueString"));
                case "match" -> matches.add(match(parameter.path("part")));
                default -> {} // versions, designations and what is said to people
            }
        }
        return new Answer(said.toString(), Set.copyOf(matches));
    }

    private static Match match(JsonNode parts) {
        String relation = "";
        String code = "";
        for (JsonNode part : parts) {
            switch (part.path("name").asString("")) {
                case "equivalence" -> relation = part.path("valueCode").asString();
                case "concept" -> code = code(part.path("valueCoding"));
                default -> {} // which map it came from
            }
        }
        return new Match(relation, code);
    }

    /** A list alone is no code. */
    private static String code(JsonNode coding) {
        return coding.has("code")
                ? coding.path("system").asString("") + "|" + coding.path("code").asString()
                : "";
    }

    /** What this one has that another to the same question has not; empty when the other says something else besides. */
    Optional<Set<Match>> beyond(Answer other) {
        if (!said.equals(other.said) || !matches.containsAll(other.matches)) {
            return Optional.empty();
        }
        var more = new HashSet<>(matches);
        more.removeAll(other.matches);
        return Optional.of(more);
    }
}
