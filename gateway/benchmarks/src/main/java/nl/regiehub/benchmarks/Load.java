package nl.regiehub.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import nl.regiehub.routes.Ledgers.Boekhouding;

/** Sends messages to a hub and waits until all were delivered and are in the graph. */
final class Load {

    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Pipeline hub;
    private final Opdrachten opdrachten;
    private final int senders;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private int sent;

    Load(Pipeline hub, Opdrachten opdrachten, int senders) {
        this.hub = hub;
        this.opdrachten = opdrachten;
        this.senders = senders;
    }

    /**
     * What a run came to.
     *
     * @param seconds from the first receipt to the last confirmed delivery and projection
     * @param generatorSeconds processor time that writing the messages took
     * @param delays nanoseconds from handing each message in to its confirmed delivery, the shortest first
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Run(double seconds, double generatorSeconds, long[] delays) {

        /** The delay in milliseconds that a share of the messages stayed within. */
        double millis(double share) {
            return delays[(int) Math.ceil(share * delays.length) - 1] / 1e6;
        }
    }

    /** Sends this many as fast as the hub takes them; or, when {@code perSecond} is not 0, at that pace. */
    Run send(int messages, int perSecond) throws InterruptedException, ExecutionException {
        Map<String, Long> handedIn = new ConcurrentHashMap<>();
        var next = new AtomicInteger();
        var generating = new AtomicLong();
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(senders)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < senders; i++) {
                all.add(executor.submit(() -> {
                    for (int n = next.getAndIncrement(); n < messages; n = next.getAndIncrement()) {
                        byte[] bericht = written(sent + n, generating);
                        long moment = moment(start, n, perSecond);
                        handedIn.put(hub.receive(bericht), moment);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        sent += messages;
        awaitRest();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(seconds, generating.get() / 1e9, delays(handedIn));
    }

    private byte[] written(int number, AtomicLong generating) {
        long before = threads.getCurrentThreadCpuTime();
        byte[] bericht = opdrachten.bericht(number);
        generating.addAndGet(threads.getCurrentThreadCpuTime() - before);
        return bericht;
    }

    /** Now; or, at a pace, the moment at which this message was due, waiting for it: a late sender shows as delay. */
    private static long moment(long start, int number, int perSecond) {
        if (perSecond == 0) {
            return System.nanoTime();
        }
        long due = start + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }

    private void awaitRest() {
        int delivered = 0;
        long progress = System.nanoTime();
        while (hub.deliveries().count() < sent || !done(hub.boekhouding())) {
            if (hub.deliveries().count() > delivered) {
                delivered = hub.deliveries().count();
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > PATIENCE_NANOS) {
                throw new IllegalStateException("nothing is delivered any more; the ledgers say " + hub.boekhouding());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private boolean done(Boekhouding boekhouding) {
        return boekhouding.messages().processed() == sent
                && boekhouding.deliveries().delivered() == sent;
    }

    private long[] delays(Map<String, Long> handedIn) {
        return handedIn.entrySet().stream()
                .flatMapToLong(each ->
                        LongStream.of(Objects.requireNonNull(hub.deliveries().moment(each.getKey())) - each.getValue()))
                .sorted()
                .toArray();
    }
}
