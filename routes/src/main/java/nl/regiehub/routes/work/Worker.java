package nl.regiehub.routes.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes one step after another; after a failed step it waits, longer each time, and tries again. */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Work work;
    private final Duration idle;
    private final Backoff backoff;
    private final Semaphore nudges = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private int failures;

    /**
     * @param idle how long to rest after a step that found nothing to do, unless nudged
     * @param backoff how long to wait after failed steps, nudged or not
     */
    public Worker(String name, Work work, Duration idle, Backoff backoff) {
        this.name = name;
        this.work = work;
        this.idle = idle;
        this.backoff = backoff;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** One step. */
    @FunctionalInterface
    public interface Work {

        /** Does what there is to do now, and says whether there was anything. */
        boolean step() throws Exception;
    }

    public void start() {
        thread.start();
    }

    /** Says that there may be something to do. */
    public void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Asks it to stop after the step it is in, without waiting for that. */
    public void stop() {
        stopping.countDown();
        nudges.release();
    }

    boolean stopped() {
        return stopping.getCount() == 0;
    }

    /** Stops it; a step that takes too long is interrupted. */
    @Override
    public void close() {
        stop();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped()) {
                step();
            }
        } catch (InterruptedException _) {
            LOG.debug("{} was interrupted", name);
        }
    }

    private void step() throws InterruptedException {
        try {
            if (!work.step()) {
                nudges.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
                nudges.drainPermits();
            }
            failures = 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) { // a worker that dies would stop the hub without anybody noticing
            rest(e);
        }
    }

    private void rest(Throwable failure) throws InterruptedException {
        if (stopped()) {
            return;
        }
        Duration pause = backoff.after(failures++);
        LOG.warn("{} failed and tries again in {} ms: {}", name, pause.toMillis(), Symptom.of(failure));
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
