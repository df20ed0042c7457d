package nl.regiehub.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.regiehub.integrations.seam.Payload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP endpoints of all partners of the demo region, on the loopback address only: {@code /<partner>}. What a partner
 * has to say about a delivery is said before the delivery is receipted: when that fails, the delivery comes again.
 */
final class Loket implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Map<String, Postvak> postvakken = new HashMap<>();
    private final Lezer lezer;
    private final HttpServer server;

    /** Reads what a partner receives, and says about it what there is to say. */
    @FunctionalInterface
    interface Lezer {

        /** Reads one delivery; with an exception it is not receipted. */
        void lees(String partner, Payload bericht) throws IOException, InterruptedException;
    }

    Loket(int port, Path map, Iterable<String> partners, Lezer lezer) throws IOException {
        this.lezer = lezer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        for (String partner : partners) {
            postvakken.put(partner, new Postvak(map.resolve(partner + ".jsonl")));
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    void open() {
        server.start();
    }

    @Override
    public void close() throws IOException {
        server.stop(1);
        for (var postvak : postvakken.values()) {
            postvak.close();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            var postvak = path.length > 1 ? postvakken.get(path[1]) : null;
            var rest = path.length > 2 ? path[2] : "";
            switch (exchange.getRequestMethod() + " " + rest) {
                case "POST " -> neemAan(exchange, path[1], postvak);
                case "GET ontvangen" -> toon(exchange, postvak);
                default -> answer(exchange, 404, "{}");
            }
        }
    }

    private void neemAan(HttpExchange exchange, String partner, @Nullable Postvak postvak) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var bericht = exchange.getRequestHeaders().getFirst("Bericht-Id");
        var body = exchange.getRequestBody().readNBytes(LARGEST);
        if (postvak == null || key == null || bericht == null || body.length == 0) {
            answer(
                    exchange,
                    postvak == null ? 404 : 400,
                    "{\"title\":\"Idempotency-Key, Bericht-Id and a body are needed\"}");
            return;
        }
        var contentType = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!gelezen(partner, new Payload(contentType, body))) {
            answer(exchange, 503, "{}");
            return;
        }
        boolean applied = postvak.neemAan(key, bericht, contentType, body.length);
        answer(exchange, 200, "{\"applied\":%s}".formatted(applied));
    }

    private boolean gelezen(String partner, Payload bericht) {
        try {
            lezer.lees(partner, bericht);
            return true;
        } catch (IOException _) { // the hub is gone, or too busy
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void toon(HttpExchange exchange, @Nullable Postvak postvak) throws IOException {
        if (postvak == null) {
            answer(exchange, 404, "{}");
        } else {
            answer(exchange, 200, JSON.writeValueAsString(postvak.ontvangen()));
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
