package nl.regiehub.dossier.bevraging;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** One question being answered: on a thread of its own, so that whoever waits for it can see what it costs and stop it. */
final class Poging {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Sparqlvraag vraag;
    private final Uitschrift uitschrift;
    private final Begroting begroting;
    private final AtomicBoolean gestopt = new AtomicBoolean();
    private final AtomicReference<Reden> waarom = new AtomicReference<>();
    private volatile Loop loop = new Loop(-1, 0, 0);

    /** Who runs it, and how much it had used and when it was as it began. */
    private record Loop(long thread, long bytes, long nanos) {}

    Poging(Sparqlvraag vraag, Antwoordvorm vorm, Begroting begroting) {
        this.vraag = vraag;
        this.uitschrift = new Uitschrift(vorm, begroting);
        this.begroting = begroting;
    }

    /** Set when it is stopped; what reads data for it must look at this. */
    AtomicBoolean gestopt() {
        return gestopt;
    }

    /** The answer over a dataset, whose transaction is somebody else's. */
    String antwoord(DatasetGraph graaf) {
        var thread = Thread.currentThread().threadId();
        loop = new Loop(thread, THREADS.getThreadAllocatedBytes(thread), System.nanoTime());
        try (var exec = uitvoering(graaf)) {
            return uitschrift.van(exec.getQuery(), exec);
        } catch (QueryCancelledException _) {
            throw new Onbeantwoord(Objects.requireNonNullElse(waarom.get(), Reden.TIJD));
        } catch (StackOverflowError _) { // a path or an expression without end
            throw new Onbeantwoord(Reden.TE_GROOT);
        }
    }

    private QueryExec uitvoering(DatasetGraph graaf) {
        var context = Motor.context();
        context.set(ARQConstants.symCancelQuery, gestopt);
        return QueryExec.dataset(graaf).query(vraag.query()).context(context).build();
    }

    /** Stops it when it costs more than it may; it ends soon after. */
    void bewaak() {
        var nu = loop;
        if (nu.thread < 0) {
            return; // it waits for its turn
        }
        if (System.nanoTime() - nu.nanos > begroting.tijd().toNanos()) {
            stop(Reden.TIJD);
        } else if (THREADS.getThreadAllocatedBytes(nu.thread) - nu.bytes > begroting.geheugen()) {
            stop(Reden.GEHEUGEN);
        }
    }

    /** When there is no more use in waiting for it: it was told to stop long before. */
    Duration uiterlijk() {
        return begroting.tijd().multipliedBy(2);
    }

    private void stop(Reden reden) {
        waarom.compareAndSet(null, reden);
        gestopt.set(true);
    }
}
