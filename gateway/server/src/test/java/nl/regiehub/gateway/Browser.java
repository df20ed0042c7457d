package nl.regiehub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without a screen: it keeps cookies, follows redirects and sends forms with what stands in them. */
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Jar())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Opens a page, wherever that leads. */
    public HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Sends the form on a page, with the token that guards it. */
    public HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        csrf(page).ifPresent(token -> all.put("_csrf", token));
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Optional<String> csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Logs in at a demo region, and returns where that leads. */
    public HttpResponse<String> login(DemoHub hub, String user) {
        var page = open(hub.baseUrl() + "/inloggen");
        return submit(page, "/inloggen", Map.of("naam", user, "wachtwoord", hub.password(user)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
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

    /** Every cookie as it was set, with all that was said of it. */
    public List<String> cookies() {
        return List.copyOf(cookies);
    }

    /** Takes this machine for safe, as browsers do, and keeps cookies that are for safe connections only. */
    private final class Jar extends CookieManager {

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            var set = headers.getOrDefault("Set-Cookie", headers.getOrDefault("set-cookie", List.of()));
            cookies.addAll(set);
            super.put(
                    uri,
                    Map.of(
                            "Set-Cookie",
                            set.stream()
                                    .map(cookie -> cookie.replace("; Secure", ""))
                                    .toList()));
        }
    }
}
