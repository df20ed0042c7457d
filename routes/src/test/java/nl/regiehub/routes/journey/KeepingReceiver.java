package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** A partner's endpoint that writes the key of each receipt to disk before it answers, whether it is new or a repeat. */
final class KeepingReceiver implements AutoCloseable {

    private final HttpServer server;
    private final Path ledger;
    private final Set<String> known;

    private KeepingReceiver(HttpServer server, Path ledger, Set<String> known) {
        this.server = server;
        this.ledger = ledger;
        this.known = known;
    }

    /** One receipt; {@code applied} is false for a repeat. */
    record Receipt(String key, String bericht, boolean applied) {

        private static Receipt of(String line) {
            String[] parts = line.split(" ", -1);
            return new Receipt(parts[0], parts[1], Boolean.parseBoolean(parts[2]));
        }

        private String line() {
            return key + " " + bericht + " " + applied + "\n";
        }
    }

    static KeepingReceiver open(Path ledger) throws IOException {
        if (!Files.exists(ledger)) {
            Files.createFile(ledger);
        }
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new KeepingReceiver(server, ledger, new HashSet<>());
        receiver.receipts().forEach(receipt -> receiver.known.add(receipt.key()));
        server.createContext("/", receiver::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return receiver;
    }

    URI adres() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    List<Receipt> receipts() throws IOException {
        try (var lines = Files.lines(ledger)) {
            return lines.map(Receipt::of).toList();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            note(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Bericht"));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void note(String key, String bericht) throws IOException {
        String line = new Receipt(key, bericht, known.add(key)).line();
        Files.writeString(ledger, line, UTF_8, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
