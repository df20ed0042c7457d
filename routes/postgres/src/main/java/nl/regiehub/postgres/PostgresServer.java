package nl.regiehub.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server to test or measure with, with its own defaults, so that every commit is forced to disk: the one that is
 * given, or a throw-away one when its programs are on this machine.
 */
public final class PostgresServer implements AutoCloseable {

    /** A JDBC URL, with an account that may create databases, of a server to test with. */
    private static final String GIVEN = "HUB_TEST_POSTGRES_URL";

    private static final int PATIENCE_SECONDS = 60;

    private final String url;
    private final @Nullable Path folder;
    private final @Nullable Path programs;

    private PostgresServer(String url, @Nullable Path folder, @Nullable Path programs) {
        this.url = url;
        this.folder = folder;
        this.programs = programs;
    }

    /**
     * Finds one, or starts one that goes with this process.
     *
     * @return empty when none is given and this machine has no PostgreSQL
     * @throws UncheckedIOException when its programs are here but do not start
     */
    public static Optional<PostgresServer> find() {
        var given = System.getenv(GIVEN);
        return given == null
                ? programs().map(PostgresServer::start)
                : Optional.of(new PostgresServer(given, null, null));
    }

    /** Where PostgreSQL's own programs are, the newest first. */
    private static Optional<Path> programs() {
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.exists(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            var folders = new ArrayList<>(versions.map(each -> each.resolve("bin"))
                    .sorted(Comparator.reverseOrder())
                    .toList());
            Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of).forEach(folders::add);
            return folders.stream()
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .filter(each -> Files.isExecutable(each.resolve("pg_ctl")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer start(Path programs) {
        try {
            var folder = Files.createTempDirectory("hub-postgres");
            int port = freePort();
            if (isRoot()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            run(asServer(programs, "initdb", "-D", folder + "/data", "-A", "trust", "-U", "hub", "-E", "UTF8", "-N"));
            var options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, folder);
            run(asServer(
                    programs, "pg_ctl", "-D", folder + "/data", "-w", "-l", folder + "/log", "-o", options, "start"));
            var server = new PostgresServer(
                    "jdbc:postgresql://127.0.0.1:%d/postgres?user=hub".formatted(port), folder, programs);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close)); // who breaks off is not left with a server
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asServer(Path programs, String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Makes a database.
     *
     * @param name a name that no database has yet
     * @return the JDBC URL of it
     * @throws IllegalStateException when it cannot be made
     */
    public String database(String name) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processor time of the server and of those of its connections that are still open; zero when it was given. */
    public Duration cpu() {
        if (folder == null) {
            return Duration.ZERO;
        }
        try {
            var postmaster =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(postmaster.strip())).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .flatMap(each -> each.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException _) { // it has just stopped
            return Duration.ZERO;
        }
    }

    /** Stops it and removes all of it; one that was given is left as it is. */
    @Override
    public void close() {
        if (folder == null || programs == null || !Files.exists(folder)) {
            return;
        }
        try {
            run(asServer(programs, "pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop"));
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
