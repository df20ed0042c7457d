package nl.regiehub.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The whole program in a process of its own, as its launcher starts it, so that it can be killed. */
final class HubProcess extends DemoHub {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int GRACE_SECONDS = 30;

    private final Process process;
    private final Path log;

    private HubProcess(Path data, Process process, Path log) {
        super(data);
        this.process = process;
        this.log = log;
    }

    /** Starts a hub on a folder; it is not ready yet. */
    static HubProcess launch(Path data, Path config) throws IOException {
        Files.createDirectories(data);
        var log = data.resolve("hub.log");
        return new HubProcess(
                data, JavaProcess.start(log, HubApplication.class, RunningHub.settings(data, config)), log);
    }

    /** Starts a hub on a folder, and returns when it takes messages. */
    static HubProcess on(Path data, Path config) throws IOException {
        var hub = launch(data, config);
        hub.awaitReady();
        return hub;
    }

    void awaitReady() {
        await().atMost(PATIENCE)
                .failFast("the hub stopped before it was ready, see " + log, () -> !process.isAlive())
                .until(this::ready);
    }

    private boolean ready() {
        try {
            return Files.exists(data().resolve("demo-access.json"))
                    && get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException _) { // it does not listen yet
            return false;
        }
    }

    /** What it wrote to the console, in all of its lives. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends it some time from now, wherever it is by then. */
    void killAfter(Duration time) throws InterruptedException {
        process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        kill();
    }

    /** Ends it as a power cut would, as far as a process can be. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        super.close();
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
