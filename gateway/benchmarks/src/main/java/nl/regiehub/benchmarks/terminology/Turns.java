package nl.regiehub.benchmarks.terminology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lets two servers answer the same questions by turns, each after it was warmed up. */
final class Turns {

    private static final int ASKERS = 4;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(15);
    private static final long TURN = TimeUnit.SECONDS.toNanos(10);

    private final List<String> questions;

    Turns(List<String> questions) {
        this.questions = questions;
    }

    /**
     * What a server reached in a turn.
     *
     * @param perSecond answers
     * @param micros of processor that the server used for one
     */
    private record Rate(double perSecond, double micros) {

        String beside(String name, Rate hub) {
            return "%-34s %,7.0f/s, %,4.0f µs of processor each; the hub gives %.1f times as many, and uses 1/%.1f of the processor"
                    .formatted(name, perSecond, micros, hub.perSecond / perSecond, micros / hub.micros);
        }

        private static Rate mean(Rate one, Rate other) {
            return new Rate((one.perSecond + other.perSecond) / 2, (one.micros + other.micros) / 2);
        }
    }

    /** The hub before and after each of the peers; what each came to, in a line. */
    List<String> measure(FhirServer hub, FhirServer peer, FhirServer fresh)
            throws InterruptedException, ExecutionException {
        for (FhirServer each : List.of(hub, peer, fresh)) {
            rate(each, WARM_UP);
        }
        Rate first = rate(hub, TURN);
        Rate kept = rate(peer, TURN);
        Rate second = rate(hub, TURN);
        Rate read = rate(fresh, TURN);
        Rate third = rate(hub, TURN);
        return List.of(
                "hub %,.0f, %,.0f and %,.0f/s, %,.0f µs of processor each"
                        .formatted(first.perSecond, second.perSecond, third.perSecond, second.micros),
                kept.beside("peer, answers kept for 10 minutes", Rate.mean(first, second)),
                read.beside("peer, each answer read", Rate.mean(second, third)));
    }

    private Rate rate(FhirServer server, long nanos) throws InterruptedException, ExecutionException {
        var written = questions.stream().map(server::path).map(Line::written).toList();
        long used = server.cpu().toNanos();
        long start = System.nanoTime();
        var askers = new ArrayList<Callable<Long>>();
        for (int i = 0; i < ASKERS; i++) {
            int first = i * questions.size() / ASKERS;
            askers.add(() -> ask(server, written, first, start + nanos));
        }
        long answers = 0;
        try (var executor = Executors.newFixedThreadPool(ASKERS)) {
            for (var each : executor.invokeAll(askers)) {
                answers += each.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rate(answers / seconds, (server.cpu().toNanos() - used) / 1e3 / answers);
    }

    /** Servers end a connection after some number of answers; then the next is opened. */
    private static long ask(FhirServer server, List<byte[]> questions, int first, long until) throws IOException {
        long asked = 0;
        while (System.nanoTime() < until) {
            try (var line = server.line()) {
                boolean open = true;
                while (open && System.nanoTime() < until) {
                    open = line.ask(questions.get((int) ((first + asked++) % questions.size())));
                }
            }
        }
        return asked;
    }
}
