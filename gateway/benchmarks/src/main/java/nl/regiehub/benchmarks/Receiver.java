package nl.regiehub.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A partner's system in a process of its own, so that its work is counted apart: it keeps the key of each delivery. */
final class Receiver implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final Process process;
    private final URI address;

    private Receiver(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Listens until its standard input ends; the first line it writes is its port. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        var again = new AtomicLong();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", exchange -> handle(exchange, keys, again));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() != -1) {
            // nothing is said to it; the end of the input is the end of the run
        }
        server.stop(0);
        System.exit(0);
    }

    private static void handle(HttpExchange exchange, Set<String> keys, AtomicLong again) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null && !keys.add(key)) {
                again.incrementAndGet();
            }
            byte[] answer = (keys.size() + " " + again).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** Starts one with this program's own Java and classes. */
    static Receiver start() {
        try {
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx200m",
                            "-XX:+UseSerialGC",
                            "-Dsun.net.httpserver.nodelay=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Receiver.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var port = process.inputReader().readLine();
            return new Receiver(process, URI.create("http://localhost:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    URI address() {
        return address;
    }

    /** The processor time it has used. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
