package nl.regiehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoketTest {

    @TempDir
    Path map;

    @Test
    void aDeliveryIsAppliedOnceHoweverOftenItComes() throws Exception {
        int port = freePort();
        try (var loket = new Loket(port, map, List.of("nabij"), (_, _) -> {})) {
            loket.open();

            assertThat(post(port, "nabij", "k-1")).contains("true");
            assertThat(post(port, "nabij", "k-1")).contains("false");

            assertThat(ontvangen(port).findValuesAsString("applied")).containsExactly("true", "false");
        }
    }

    @Test
    void whatWasAppliedIsRememberedAfterARestartAndACutOffLine() throws Exception {
        int port = freePort();
        try (var loket = new Loket(port, map, List.of("nabij"), (_, _) -> {})) {
            loket.open();
            post(port, "nabij", "k-1");
        }
        Files.writeString(map.resolve("nabij.jsonl"), "{\"deliveryId\":\"k-2\",\"ber", StandardOpenOption.APPEND);

        try (var loket = new Loket(port, map, List.of("nabij"), (_, _) -> {})) {
            loket.open();

            assertThat(post(port, "nabij", "k-1")).contains("false");
            assertThat(post(port, "nabij", "k-2")).contains("true");
        }
    }

    @Test
    void aDeliveryWithoutKeyIsNotTaken() throws Exception {
        int port = freePort();
        try (var loket = new Loket(port, map, List.of("nabij"), (_, _) -> {})) {
            loket.open();

            assertThat(post(port, "nabij", null)).contains("needed");
            assertThat(ontvangen(port).size()).isZero();
        }
    }

    @Test
    void whatCannotBeAnsweredNowIsNotReceiptedAndComesAgain() throws Exception {
        int port = freePort();
        var gelezen = new AtomicInteger();
        Loket.Lezer lezer = (partner, _) -> {
            if (gelezen.getAndIncrement() == 0) {
                throw new IOException("%s cannot reach the hub".formatted(partner));
            }
        };
        try (var loket = new Loket(port, map, List.of("nabij"), lezer)) {
            loket.open();

            assertThat(post(port, "nabij", "k-1")).isEqualTo("{}");
            assertThat(ontvangen(port).size()).isZero();
            assertThat(post(port, "nabij", "k-1")).contains("true");
        }
    }

    private static String post(int port, String partner, @Nullable String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/%s".formatted(port, partner)))
                .header("Bericht-Id", "b-1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private static JsonNode ontvangen(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/nabij/ontvangen".formatted(port)));
        try (var http = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(
                            http.send(request.build(), BodyHandlers.ofString()).body());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
