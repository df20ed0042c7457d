package nl.regiehub.gateway.transport;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the code with which a partner refused. The words beside it may name a person, so only the code is taken. */
final class AnswerCode {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,39}");

    private AnswerCode() {}

    /** The code, as it reads after a status; empty when there is none. */
    static String in(byte[] body) {
        return code(body).map(", code %s"::formatted).orElse("");
    }

    private static Optional<String> code(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            return Stream.of(answer.at("/issue/0/code"), answer.at("/problemen/0/kind"), answer.at("/code"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(CODE.asMatchPredicate())
                    .findFirst();
        } catch (JacksonException _) { // a partner may answer in any form
            return Optional.empty();
        }
    }
}
