package nl.regiehub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A whole hub in a demo region of its own: real stores, real broker, real HTTP; its partners are not started. */
public final class RunningHub extends DemoHub {

    /** The configuration that is shipped. */
    static final Path CONFIG = Path.of("../../config");

    private final ConfigurableApplicationContext context;

    private RunningHub(Path data, ConfigurableApplicationContext context) {
        super(data);
        this.context = context;
    }

    /** Starts a hub on a folder, or starts it again. */
    public static RunningHub on(Path data) {
        return on(data, CONFIG);
    }

    /** The same with a configuration of its own. */
    public static RunningHub on(Path data, Path config) {
        return new RunningHub(data, HubApplication.start(settings(data, config).toArray(String[]::new)));
    }

    /** Lets every login on screen have begun so much earlier than it did; it was used just now all the same. */
    void age(Duration by) {
        var server = (TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        for (Container child : server.getTomcat().getHost().findChildren()) {
            for (Session session : ((Context) child).getManager().findSessions()) {
                session.setCreationTime(session.getCreationTime() - by.toMillis());
                session.access();
                session.endAccess();
            }
        }
    }

    /** A copy of the configuration that is shipped, with more in {@code hub.yaml}. */
    public static Path config(Path folder, String more) throws IOException {
        FileSystemUtils.copyRecursively(CONFIG, folder);
        Files.writeString(folder.resolve("hub.yaml"), "\n" + more + "\n", StandardOpenOption.APPEND);
        return folder;
    }

    /** How a hub of the tests is started. */
    static List<String> settings(Path data, Path config) {
        return List.of(
                "--spring.profiles.active=demo",
                "--hub.data=" + data,
                "--hub.port=0",
                "--hub.config=" + config,
                "--hub.partners=false");
    }

    /** Copies the configuration that is shipped, to be changed. */
    static Path shipped(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(CONFIG.relativize(file).toString()));
            }
        }
        return to;
    }

    /** A message of the story. */
    public static byte[] story(String message) {
        try (var in = RunningHub.class.getResourceAsStream("/verhaal/" + message)) {
            return Objects.requireNonNull(in, message).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        super.close();
        context.close();
    }
}
