package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** All partners of a region in a process of their own: each receipt is on disk before it is answered. */
final class KeepingPartner {

    private final FileChannel ledger;
    private final Set<String> known = new HashSet<>();

    private KeepingPartner(FileChannel ledger) {
        this.ledger = ledger;
    }

    /** Arguments: the port to listen on, and the file to keep receipts in. */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[1]);
        var partner = new KeepingPartner(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        receipts(file).forEach(receipt -> partner.known.add(receipt.key()));
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 256);
        server.createContext("/", partner::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** One receipt, at a partner's address; {@code applied} is false for a repeat. */
    record Receipt(String key, String bericht, String adres, boolean applied) {

        /** What may happen once: a message to a partner. */
        String effect() {
            return bericht + " " + adres;
        }

        private static Receipt of(String line) {
            var parts = line.split(" ", -1);
            return new Receipt(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]));
        }
    }

    /** What was received so far. */
    static List<Receipt> receipts(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(Receipt::of).toList();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            note(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Bericht-Id"),
                    exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void note(String key, String bericht, String adres) throws IOException {
        var line = "%s %s %s %s%n".formatted(key, bericht, adres, known.add(key));
        ledger.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
        ledger.force(false);
    }
}
