package nl.regiehub.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub as a partner or a person reaches it over HTTP, with a token that is renewed in time. */
final class Hub {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Toegangsgegevens toegang;

    Hub(Toegangsgegevens toegang) {
        this.toegang = toegang;
    }

    private record Token(String waarde, Instant tot) {}

    HttpResponse<byte[]> send(Zending zending) throws IOException, InterruptedException {
        return send(zending.partner(), zending.contentType(), zending.body());
    }

    /** Brings a message to the hub in the name of a partner. */
    HttpResponse<byte[]> send(String partner, String contentType, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/berichten"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + partnerToken(partner))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    /** States facts that access rests on, in the name of a partner; the status code of the answer. */
    int stel(String partner, String tabel) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/access/v1/relaties"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + partnerToken(partner))
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Doel", "berichtenverkeer")
                .POST(BodyPublishers.ofString(tabel))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Reads something of the hub's as the partner sees it; a missing node when the hub says it is not there. */
    JsonNode getAsPartner(String partner, String path) throws IOException, InterruptedException {
        return get(uri(path), "Bearer " + partnerToken(partner));
    }

    /** Reads something of the hub's as a person with this role sees it. */
    JsonNode getAsRole(String rol, String doel, String path) throws IOException, InterruptedException {
        return get(uri(path), "Bearer " + roleToken(rol), "Doel", doel);
    }

    /** Asks something of the hub as a person with this role; the status code of the answer. */
    int postAsRole(String rol, String doel, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + roleToken(rol))
                .header("Content-Type", "application/json")
                .header("Doel", doel)
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String roleToken(String rol) throws IOException, InterruptedException {
        var gebruiker = toegang.metRol(rol);
        return token(
                "user:" + gebruiker.naam(),
                Map.of("grant_type", "password", "username", gebruiker.naam(), "password", gebruiker.wachtwoord()),
                null);
    }

    /** What a partner's own system received. */
    JsonNode ontvangen(String partner) throws IOException, InterruptedException {
        var base = toegang.partner(partner).baseUrl().toString();
        return get(URI.create(base + "/ontvangen"), "Bearer none");
    }

    private JsonNode get(URI uri, String authorization, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.missingNode();
    }

    private String partnerToken(String partner) throws IOException, InterruptedException {
        var client = toegang.partner(partner);
        var credentials = client.clientId() + ":" + client.clientSecret();
        return token(
                partner,
                Map.of("grant_type", "client_credentials"),
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private String token(String key, Map<String, String> form, @Nullable String authorization)
            throws IOException, InterruptedException {
        var known = tokens.get(key);
        if (known != null && Instant.now().isBefore(known.tot())) {
            return known.waarde();
        }
        var request = HttpRequest.newBuilder(toegang.tokenEndpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the hub gave %s no token: status %d".formatted(key, response.statusCode()));
        }
        var answer = JSON.readTree(response.body());
        var token = new Token(
                answer.path("access_token").asString(),
                Instant.now().plusSeconds(answer.path("expires_in").asLong(60)).minus(MARGIN));
        tokens.put(key, token);
        return token.waarde();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI uri(String path) {
        return toegang.baseUrl().resolve(path);
    }
}
