package nl.regiehub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub in a demo region of its own, as its people and its partners' systems reach it over HTTP. */
public abstract sealed class DemoHub implements AutoCloseable permits RunningHub, HubProcess {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Path data;

    DemoHub(Path data) {
        this.data = data;
    }

    public final Path data() {
        return data;
    }

    public final String baseUrl() {
        return access().path("baseUrl").asString();
    }

    public final String password(String user) {
        return find("users", "name", user).path("password").asString();
    }

    final JsonNode find(String list, String key, String value) {
        return access().path(list)
                .valueStream()
                .filter(one -> one.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode access() {
        try {
            return JSON.readTree(Files.readString(data.resolve("demo-access.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token of a person or a partner's system, asked for once. */
    public final String token(String who) {
        return tokens.computeIfAbsent(who, name -> name.contains(".") ? personal(name) : systems(name));
    }

    private String personal(String name) {
        return token(Map.of("grant_type", "password", "username", name, "password", password(name)));
    }

    private String systems(String id) {
        var partner = find("partners", "id", id);
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_id", partner.path("clientId").asString(),
                "client_secret", partner.path("clientSecret").asString()));
    }

    private String token(Map<String, String> form) {
        return JSON.readTree(askToken(form).body()).path("access_token").asString();
    }

    final HttpResponse<String> askToken(Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        URI.create(access().path("tokenEndpoint").asString()))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Asks as somebody, with more headers as name, value, name, value. */
    public final HttpResponse<String> get(String who, String path, String... headers) {
        return send(request(who, path, headers).GET());
    }

    public final HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl() + path)).GET());
    }

    /** Asks with whatever somebody shows at the door. */
    final HttpResponse<String> getWith(String authorization, String path) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .header("Authorization", authorization)
                .GET());
    }

    /** Asks as nobody in particular, in a form of choice. */
    final HttpResponse<String> getAs(String mediaType, String path) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .header("Accept", mediaType)
                .GET());
    }

    public final HttpResponse<String> post(
            String who, String path, String contentType, byte[] body, String... headers) {
        return send(
                request(who, path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    public final HttpResponse<String> postJson(String who, String path, String body) {
        return post(who, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings one of the messages of the story to the door. */
    public final HttpResponse<String> bring(String partner, String message) {
        return post(
                partner,
                "/berichten",
                message.endsWith(".xml") ? "application/xml" : "application/json",
                RunningHub.story(message));
    }

    private HttpRequest.Builder request(String who, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(baseUrl() + path)).header("Authorization", "Bearer " + token(who));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
