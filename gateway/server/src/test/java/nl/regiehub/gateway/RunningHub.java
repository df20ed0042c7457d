package nl.regiehub.gateway;

import java.io.IOException;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole hub in a demo region of its own: real stores, real broker, real HTTP; its partners are not started. */
public final class RunningHub implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final Path data;
    private final ConfigurableApplicationContext context;
    private final JsonNode access;

    private RunningHub(Path data) {
        this.data = data;
        this.context = HubApplication.start(
                "--spring.profiles.active=demo",
                "--hub.data=" + data,
                "--hub.port=0",
                "--hub.config=../../config",
                "--hub.partners=false");
        this.access = read(data.resolve("demo-access.json"));
    }

    /** Starts a hub on a folder, or starts it again. */
    public static RunningHub on(Path data) {
        return new RunningHub(data);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path data() {
        return data;
    }

    public String baseUrl() {
        return access.path("baseUrl").asString();
    }

    public String password(String user) {
        return find("users", "name", user).path("password").asString();
    }

    JsonNode find(String list, String key, String value) {
        return StreamSupport.stream(access.path(list).spliterator(), false)
                .filter(one -> one.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** A token of a person or a partner's system, asked for once. */
    public String token(String who) {
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

    HttpResponse<String> askToken(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(access.path("tokenEndpoint").asString()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Asks as somebody, with more headers as name, value, name, value. */
    public HttpResponse<String> get(String who, String path, String... headers) {
        return send(request(who, path, headers).GET());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl() + path)).GET());
    }

    public HttpResponse<String> post(String who, String path, String contentType, byte[] body, String... headers) {
        return send(
                request(who, path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> postJson(String who, String path, String body) {
        return post(who, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings one of the messages of the story to the door. */
    public HttpResponse<String> bring(String partner, String message) {
        return post(
                partner,
                "/berichten",
                message.endsWith(".xml") ? "application/xml" : "application/json",
                story(message));
    }

    static byte[] story(String message) {
        try (var in = RunningHub.class.getResourceAsStream("/verhaal/" + message)) {
            return Objects.requireNonNull(in, message).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String who, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(baseUrl() + path)).header("Authorization", "Bearer " + token(who));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
