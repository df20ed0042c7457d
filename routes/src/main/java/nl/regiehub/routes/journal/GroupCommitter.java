package nl.regiehub.routes.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Lets many callers share one synced commit: one thread takes whatever waits, commits it, and answers all. A data fault
 * in a batch is its own caller's alone: the batch is done again one by one.
 */
final class GroupCommitter<T, R> implements AutoCloseable {

    private final LinkedBlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final Function<List<T>, List<R>> commit;
    private final int most;
    private final Thread writer;
    private volatile boolean closed;

    /**
     * Starts the writer.
     *
     * @param name its thread's name
     * @param most how many may share a commit
     * @param commit commits a batch durably and gives an answer for each, in order
     */
    GroupCommitter(String name, int most, Function<List<T>, List<R>> commit) {
        this.most = most;
        this.commit = commit;
        this.writer = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Hands something in and waits until it is durable. */
    R submit(T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        queue.add(waiting);
        if (closed) {
            refuseAll();
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HubException fault ? again(fault) : e;
        }
    }

    private static HubException again(HubException fault) {
        return new HubException(fault.fault(), "not committed", fault);
    }

    private void run() {
        var batch = new ArrayList<Waiting<T, R>>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            take(batch);
            commit(batch);
        }
    }

    private void take(List<Waiting<T, R>> batch) {
        try {
            batch.add(queue.take());
            queue.drainTo(batch, most - 1);
        } catch (InterruptedException _) {
            queue.drainTo(batch, most); // asked to stop: what waits is still done
        }
    }

    private void commit(List<Waiting<T, R>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            var answers = commit.apply(batch.stream().map(Waiting::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (HubException e) {
            apart(batch, e);
        } catch (RuntimeException e) {
            batch.forEach(each -> each.answer().completeExceptionally(e));
        }
    }

    private void apart(List<Waiting<T, R>> batch, HubException fault) {
        if (fault.fault() == Fault.DATA && batch.size() > 1) {
            batch.forEach(each -> commit(List.of(each)));
        } else {
            batch.forEach(each -> each.answer().completeExceptionally(fault));
        }
    }

    private void refuseAll() {
        @Nullable Waiting<T, R> waiting = queue.poll();
        while (waiting != null) {
            waiting.answer()
                    .completeExceptionally(new HubException(Fault.STORE_UNAVAILABLE, "the journal is closed", null));
            waiting = queue.poll();
        }
    }

    /** Does what waits and stops. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        refuseAll();
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}
}
