package nl.regiehub.integrations.regiesysteem;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schemas, as a check: every problem of a message at once, each with its place and its remedy. */
final class Schemas {

    static final String BASE = "https://regiehub.example/schema/regiesysteem/";

    private final SchemaProblem telling;
    private final Map<Soort, Schema> bySoort = new EnumMap<>(Soort.class);

    Schemas() {
        Map<String, String> files = files();
        SchemaRegistry registry = registry(files);
        telling = new SchemaProblem(parsed(files));
        for (Soort soort : Soort.values()) {
            Schema schema = registry.getSchema(SchemaLocation.of(BASE + soort.naam() + ".schema.json"));
            schema.initializeValidators();
            bySoort.put(soort, schema);
        }
    }

    /** The schema of a message as partners read it. */
    static Schema published(String naam) {
        return registry(files()).getSchema(SchemaLocation.of(BASE + naam + ".schema.json"));
    }

    /** Every problem, in the order of the schema; a value that several rules refuse is named once. */
    List<Problem> problems(Soort soort, JsonNode root) {
        Schema schema = bySoort.get(soort);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + soort);
        }
        Map<String, Problem> byPlace = new LinkedHashMap<>();
        schema.validate(root).stream()
                .map(telling::of)
                .flatMap(List::stream)
                .forEach(problem -> byPlace.putIfAbsent(problem.where(), problem));
        List<Problem> problems = new ArrayList<>(byPlace.values());
        if (problems.isEmpty()) {
            elfproef(root, "", problems);
        }
        return problems;
    }

    /** What a schema cannot say: the check digit of each BSN. */
    private static void elfproef(JsonNode node, String where, List<Problem> problems) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String place = where + "/" + field.getKey();
                if (field.getKey().equals("bsn") && !Bsn.geldig(field.getValue().asString())) {
                    problems.add(SchemaProblem.bsn(place));
                }
                elfproef(field.getValue(), place, problems);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            elfproef(node.get(i), where + "/" + i, problems);
        }
    }

    static SchemaRegistry registry(Map<String, String> files) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(files)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .pathType(PathType.JSON_POINTER)
                                .build()));
    }

    static Map<String, JsonNode> parsed(Map<String, String> files) {
        Map<String, JsonNode> parsed = new HashMap<>();
        files.forEach((uri, text) -> parsed.put(uri, JsonMapper.shared().readTree(text)));
        return parsed;
    }

    private static Map<String, String> files() {
        List<String> names = new ArrayList<>(List.of("basis"));
        for (Soort soort : Soort.values()) {
            names.add(soort.naam());
        }
        names.add(RegiehubJsonCodec.AFSCHEID);
        return files(names);
    }

    /** The text of schemas, by their URI. */
    static Map<String, String> files(List<String> names) {
        Map<String, String> files = new HashMap<>();
        names.forEach(naam -> files.put(BASE + naam + ".schema.json", file(naam)));
        return files;
    }

    private static String file(String naam) {
        String path = "schema/" + naam + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new HubException(Fault.MISCONFIGURED, "the program lacks " + path, null);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "the program cannot read " + path, e);
        }
    }
}
