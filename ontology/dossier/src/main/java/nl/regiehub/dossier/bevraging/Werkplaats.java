package nl.regiehub.dossier.bevraging;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which questions are answered, a few at a time. A thread is never interrupted: the store would take that for a
 * broken disk. One that does not stop when it is told to is given up, and others take its place until it comes back.
 */
final class Werkplaats implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final int MOST_LOST = 4;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads;
    private int lost;

    /** Prepares threads, that go when there is nothing to do. */
    Werkplaats() {
        this.threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("sparql-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts work, or lets it wait.
     *
     * @throws RejectedExecutionException when too much waits already
     */
    <T> Werk<T> start(Callable<T> werk) {
        var begin = new Begin<>(werk);
        var nieuw = new Werk<>(begin);
        threads.execute(nieuw);
        return nieuw;
    }

    private synchronized void resize(int change) {
        lost += change;
        int places = AT_ONCE + Math.min(lost, MOST_LOST);
        if (places > threads.getMaximumPoolSize()) {
            threads.setMaximumPoolSize(places);
            threads.setCorePoolSize(places);
        } else {
            threads.setCorePoolSize(places);
            threads.setMaximumPoolSize(places);
        }
    }

    /** Waits a moment for what is being answered; what was given up dies with the program. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Knows since when it is being done. */
    private static final class Begin<T> implements Callable<T> {

        private final Callable<T> werk;
        private volatile long nanos = -1;

        Begin(Callable<T> werk) {
            this.werk = werk;
        }

        @Override
        public T call() throws Exception {
            nanos = System.nanoTime();
            return werk.call();
        }
    }

    /** Something that is being done, or waits for that. */
    final class Werk<T> extends FutureTask<T> {

        private final Begin<T> begin;
        private boolean givenUp;

        private Werk(Begin<T> begin) {
            super(begin);
            this.begin = begin;
        }

        /** Whether it has been done for longer than this. */
        boolean longerThan(Duration tijd) {
            return begin.nanos >= 0 && System.nanoTime() - begin.nanos > tijd.toNanos();
        }

        /** Expects nothing of it any more. */
        synchronized void giveUp() {
            if (!isDone()) {
                givenUp = true;
                resize(1);
            }
        }

        @Override
        protected synchronized void done() {
            if (givenUp) {
                resize(-1);
            }
        }
    }
}
