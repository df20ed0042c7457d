package nl.regiehub.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A throw-away PostgreSQL server with its own defaults, so that every commit is forced to disk. */
final class PostgresServer implements AutoCloseable {

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one in a new folder of its own; empty when this machine has no PostgreSQL. */
    static Optional<PostgresServer> start() throws IOException {
        var programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        var server = new PostgresServer(programs.get(), Files.createTempDirectory("hub-bench-postgres"), freePort());
        server.start(server.folder.resolve("data"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stopLate));
        return Optional.of(server);
    }

    private void start(Path data) throws IOException {
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(command("initdb", "-D", data.toString(), "-A", "trust", "-U", "hub", "-E", "UTF8"));
        var options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, folder);
        run(command("pg_ctl", "-D", data.toString(), "-w", "-l", folder + "/log", "-o", options, "start"));
    }

    private static Optional<Path> programs() throws IOException {
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.exists(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            var newestFirst = versions.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder());
            var onPath = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
            return Stream.concat(newestFirst, onPath)
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .findFirst();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.<String>of());
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
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    /** The URL of its database. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    /** The processor time of it and of those of its connections that are still open. */
    Duration cpu() {
        try {
            var postmaster =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(postmaster.strip())).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .flatMap(each -> each.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }

    /** Who breaks off a measurement must not be left with a server. */
    private void stopLate() {
        if (Files.exists(folder)) {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        run(command("pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop"));
        Folders.remove(folder);
    }
}
