package nl.regiehub.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partners of a demo region: a process of their own, that lives on when the hub is killed. A hub that is asked to
 * stop takes them with it; all they know is on disk, and the next start goes on from there.
 */
final class PartnerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerProcess.class);
    private static final String MAIN = "nl.regiehub.demo.Partners";

    /** First on the command line, of which a system may show the beginning only. */
    private static final String MARK = "-Dhub.partners=here";

    private static final String LOGS = "-Dlogback.configurationFile=nl/regiehub/demo/logback.xml";

    private final Path data;

    private PartnerProcess(Path data) {
        this.data = data;
    }

    /** The partners of the region in a folder. */
    static PartnerProcess in(Path data) {
        return new PartnerProcess(data);
    }

    /** Starts it unless it lives. */
    void keepAlive() {
        try {
            if (living().isPresent()) {
                LOG.info("partners still run in process {}", living().get().pid());
            } else if (known()) {
                LOG.info("partners run in process {}", start().pid());
            }
        } catch (IOException e) {
            LOG.error("the partners could not be started: {}", e.getMessage());
        }
    }

    /** Stops it if it lives. */
    void stop() {
        try {
            living().ifPresent(ProcessHandle::destroy);
        } catch (IOException e) {
            LOG.error("the partners could not be stopped: {}", e.getMessage());
        }
    }

    /** A process id may have been given to another since; then its command line does not bear their mark. */
    private Optional<ProcessHandle> living() throws IOException {
        var file = data.resolve("partners.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                process.info().commandLine().orElse(MARK).contains(MARK))
                : Optional.empty();
    }

    private static boolean known() {
        return PartnerProcess.class.getClassLoader().getResource(MAIN.replace('.', '/') + ".class") != null;
    }

    private Process start() throws IOException {
        var log = Files.createDirectories(data.resolve("partners"))
                .resolve("partners.log")
                .toFile();
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        Files.writeString(data.resolve("partners.pid"), Long.toString(process.pid()));
        return process;
    }

    private String[] command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("hub.partners.class-path", System.getProperty("java.class.path"));
        return new String[] {java, MARK, LOGS, "-Xmx128m", "-XX:+UseSerialGC", "-cp", classes, MAIN, data.toString()};
    }
}
