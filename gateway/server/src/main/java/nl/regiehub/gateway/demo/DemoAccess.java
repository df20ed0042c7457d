package nl.regiehub.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.PrivateFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to get into a demo region: what {@code demo-access.json} says, made once and kept.
 *
 * @param baseUrl where the hub is
 * @param tokenEndpoint where tokens are given out
 * @param users people who can log in
 * @param partners systems that can send and receive
 */
record DemoAccess(String baseUrl, String tokenEndpoint, List<User> users, List<PartnerSystem> partners) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Somebody who can log in. */
    record User(String name, String role, String organisation, String password) {}

    /** A partner's system; {@code baseUrl} is where it listens, null when it only sends. */
    record PartnerSystem(
            String id,
            String clientId,
            String clientSecret,
            Collection<String> sends,
            Collection<String> receives,
            @Nullable String baseUrl) {}

    /** What the file says; null when there is none yet. */
    static @Nullable DemoAccess read(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), DemoAccess.class) : null;
        } catch (IOException | JacksonException e) {
            throw new HubException(Fault.MISCONFIGURED, "'%s' cannot be read".formatted(file), e);
        }
    }

    void write(Path file) {
        try {
            PrivateFile.write(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "'%s' cannot be written".formatted(file), e);
        }
    }
}
