package nl.regiehub.demo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How to reach the hub and with what secrets, as the hub wrote it in {@code demo-access.json}. */
record Toegangsgegevens(
        URI baseUrl, URI tokenEndpoint, Map<String, Client> partners, Map<String, Gebruiker> gebruikers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A partner's client id and secret, and where it listens itself. */
    record Client(String clientId, String clientSecret, URI baseUrl) {}

    /** A person's name, role and password. */
    record Gebruiker(String naam, String rol, String wachtwoord) {}

    static Path bestand(Path map) {
        return map.resolve("demo-access.json");
    }

    static Toegangsgegevens lees(Path map) {
        var root = JSON.readTree(bestand(map).toFile());
        return new Toegangsgegevens(
                URI.create(root.path("baseUrl").asString()),
                URI.create(root.path("tokenEndpoint").asString()),
                byKey(root.path("partners"), "id", Toegangsgegevens::client),
                byKey(root.path("users"), "name", Toegangsgegevens::gebruiker));
    }

    Client partner(String id) {
        var client = partners.get(id);
        if (client == null) {
            throw new NoSuchElementException("demo-access.json knows no partner '%s'".formatted(id));
        }
        return client;
    }

    /** The port that all partners listen on, each at a path of its own. */
    int partnersPort() {
        return partners.values().iterator().next().baseUrl().getPort();
    }

    /** Somebody who has this role. */
    Gebruiker metRol(String rol) {
        return gebruikers.values().stream()
                .filter(gebruiker -> gebruiker.rol().equals(rol))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("demo-access.json has nobody with role " + rol));
    }

    private static Client client(JsonNode node) {
        return new Client(
                node.path("clientId").asString(),
                node.path("clientSecret").asString(),
                URI.create(node.path("baseUrl").asString()));
    }

    private static Gebruiker gebruiker(JsonNode node) {
        return new Gebruiker(
                node.path("name").asString(),
                node.path("role").asString(),
                node.path("password").asString());
    }

    private static <T> Map<String, T> byKey(JsonNode list, String key, Function<JsonNode, T> reader) {
        return list.valueStream()
                .collect(toUnmodifiableMap(node -> node.path(key).asString(), reader));
    }
}
