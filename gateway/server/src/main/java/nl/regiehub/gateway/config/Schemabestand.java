package nl.regiehub.gateway.config;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML files of one kind against their closed schema. The schema comes with the program, so that loosening the
 * copy in {@code config/schema} loosens nothing.
 */
final class Schemabestand {

    private static final long LARGEST = 256 * 1024;
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Schema schema;
    private final List<String> redenen;

    /**
     * Takes the schema of a kind of file.
     *
     * @param kind the schema's name without ending
     * @param redenen where every problem is noted
     */
    Schemabestand(String kind, List<String> redenen) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(kind), InputFormat.JSON);
        this.redenen = redenen;
    }

    /** The content of a file, or nothing when it has problems, which are noted. */
    Optional<JsonNode> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return refused(file, "larger than %d bytes".formatted(LARGEST));
            }
            return checked(file, YAML.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            var at = e.getLocation();
            return refused(file, "not YAML at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            return refused(file, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private Optional<JsonNode> checked(Path file, JsonNode content) {
        var errors = schema.validate(content);
        errors.forEach(error -> refused(file, "%s: %s".formatted(error.getInstanceLocation(), error.getMessage())));
        return errors.isEmpty() ? Optional.of(content) : Optional.empty();
    }

    private Optional<JsonNode> refused(Path file, String why) {
        redenen.add("%s: %s".formatted(file, why));
        return Optional.empty();
    }

    private static InputStream resource(String kind) {
        var name = "schema/" + kind + ".schema.json";
        return Objects.requireNonNull(Schemabestand.class.getResourceAsStream(name), name);
    }
}
