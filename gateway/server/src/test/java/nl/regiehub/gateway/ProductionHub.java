package nl.regiehub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A hub as an operator sets it up: a configuration folder of its own with the shipped access rules, and no demo region. */
public final class ProductionHub {

    private static final Path SHIPPED = Path.of("../../config");

    private final Path folder;
    private final int port = freePort();

    private ProductionHub(Path folder) {
        this.folder = folder;
    }

    /** Sets one up in a folder; it is not started. */
    public static ProductionHub in(Path folder) throws IOException {
        var hub = new ProductionHub(folder);
        var access = Files.createDirectories(hub.config().resolve("access"));
        Files.createDirectories(hub.config().resolve("partners"));
        try (Stream<Path> rules = Files.list(SHIPPED.resolve("access"))) {
            for (Path rule : rules.toList()) {
                Files.copy(rule, access.resolve(rule.getFileName()));
            }
        }
        return hub;
    }

    /** Writes a file of the configuration, such as {@code hub.yaml}. */
    public ProductionHub with(String file, String content) throws IOException {
        Files.writeString(config().resolve(file), content);
        return this;
    }

    /** How it is started. */
    public List<String> settings(String... more) {
        var settings =
                new ArrayList<>(List.of("--hub.data=" + data(), "--hub.port=" + port, "--hub.config=" + config()));
        settings.addAll(List.of(more));
        return settings;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    Path config() {
        return folder.resolve("config");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
