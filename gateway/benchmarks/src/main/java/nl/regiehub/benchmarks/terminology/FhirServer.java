package nl.regiehub.benchmarks.terminology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A FHIR server in a process of its own. */
final class FhirServer implements AutoCloseable {

    private static final String JSON = "application/fhir+json";
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int OK = 200;
    private static final int FIRST_ERROR = 400;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI base;

    private FhirServer(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param command what to run, given the port to listen at
     * @param log where what it prints goes
     */
    static FhirServer start(IntFunction<List<String>> command, Path log) throws IOException, InterruptedException {
        int port = free();
        var process = new ProcessBuilder(command.apply(port))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        var server = new FhirServer(process, URI.create("http://127.0.0.1:%d/fhir/".formatted(port)));
        server.awaitReady(log);
        return server;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("a server did not start; see " + log);
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            return get("ConceptMap?_summary=count").statusCode() == OK;
        } catch (ConnectException e) {
            return false;
        }
    }

    private HttpResponse<byte[]> get(String question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(question))
                .header("Accept", JSON)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** Where a question is asked. */
    String path(String question) {
        return base.getRawPath() + question;
    }

    /** A connection of one's own. */
    Line line() throws IOException {
        return Line.to(base.getPort());
    }

    /** What it has used of the processor since it was started. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it answers to a question; that it does not know a code is an answer too. */
    JsonNode read(String question) throws IOException, InterruptedException {
        return json.readTree(get(question).body());
    }

    /** Gives it resources to keep. */
    void keep(List<JsonNode> resources) throws IOException, InterruptedException {
        for (JsonNode each : resources) {
            keep(each);
        }
    }

    private void keep(JsonNode resource) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        base.resolve(resource.path("resourceType").asString()))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(resource.toString()))
                .build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= FIRST_ERROR) {
            throw new IllegalStateException(
                    "%s was refused: %s".formatted(resource.path("id").asString(), new String(response.body(), UTF_8)));
        }
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
