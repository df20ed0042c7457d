package nl.regiehub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A throw-away PostgreSQL server, where this machine has its programs. */
final class Postgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path programs;
    private final Path folder;
    private final int port = ProductionHub.freePort();

    private Postgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** Starts one; empty when this machine cannot. */
    static Optional<Postgres> start() throws IOException {
        var programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        var server = new Postgres(programs.get(), Files.createTempDirectory("hub-postgres"));
        server.open();
        return Optional.of(server);
    }

    private static Optional<Path> programs() throws IOException {
        try (var versions = Files.exists(DEBIAN) ? Files.list(DEBIAN) : Stream.<Path>empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    /** PostgreSQL refuses to run as root. */
    private void open() throws IOException {
        if (ROOT) {
            run("chown", "postgres", folder.toString());
        }
        run("initdb", "-D", folder + "/data", "-A", "trust", "-U", "hub", "-E", "UTF8", "-N");
        var options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, folder);
        run("pg_ctl", "-D", folder + "/data", "-w", "-l", folder + "/log", "-o", options, "start");
    }

    /** Where it is; an account is named beside it. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        boolean own = Files.exists(programs.resolve(program));
        if (ROOT && own) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(own ? programs.resolve(program).toString() : program);
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop");
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
