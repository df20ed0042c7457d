package nl.regiehub.routes.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/** The hands that do a stage's work: one per processor. */
public final class Crew implements AutoCloseable {

    private static final int SHARES_PER_HAND = 2;

    private final int size = Runtime.getRuntime().availableProcessors();
    private final ExecutorService hands = Executors.newFixedThreadPool(
            size, Thread.ofPlatform().name("stage-", 0).daemon().factory());

    /**
     * Does the same to each, many at a time.
     *
     * @return what came of each, in the same order
     */
    public <A, B> List<B> each(List<A> items, Function<? super A, ? extends B> work) {
        int share = Math.max(1, items.size() / (size * SHARES_PER_HAND));
        var tasks = new ArrayList<Callable<List<B>>>();
        for (int from = 0; from < items.size(); from += share) {
            List<A> part = items.subList(from, Math.min(items.size(), from + share));
            tasks.add(() -> part.stream().<B>map(work).toList());
        }
        var results = new ArrayList<B>(items.size());
        try {
            for (Future<List<B>> done : hands.invokeAll(tasks)) {
                results.addAll(done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException(Fault.STORE_UNAVAILABLE, "interrupted between stages", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
        return results;
    }

    /** What the work threw; it can throw nothing but these two. */
    private static RuntimeException rethrown(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException runtime -> runtime;
            case null, default -> new IllegalStateException(failure);
        };
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
