package nl.regiehub.routes.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.regiehub.access.Afscherming.Beraad;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Outbox.Attempt;
import nl.regiehub.routes.Outbox.Delivery;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.broker.Ids;
import nl.regiehub.routes.work.Backoff;
import nl.regiehub.routes.work.Pace;
import nl.regiehub.routes.work.Symptom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers batches to one partner: several groups at a time, one after another within a group, and every attempt of the
 * same delivery under the same key.
 */
public final class Delivering implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final long GRACE_SECONDS = 2;
    private static final Problem SILENT = new Problem(
            Kind.UNDELIVERABLE, "/", "De ontvanger antwoordde niet op tijd.", "De hub probeert het vanzelf opnieuw.");
    private static final Problem AWAY = new Problem(
            Kind.UNDELIVERABLE, "/", "De ontvanger is niet bereikbaar.", "De hub probeert het vanzelf opnieuw.");
    private static final Problem UNDECIDED = new Problem(
            Kind.UNDELIVERABLE,
            "/",
            "Het beslispunt dat zegt wat de ontvanger mag krijgen, antwoordt niet.",
            "De hub probeert het vanzelf opnieuw; tot dan wordt niets verstuurd.");
    private static final Problem STUMBLED = new Problem(
            Kind.UNDELIVERABLE,
            "/",
            "De hub kan dit bericht niet in de vorm van de ontvanger schrijven.",
            "Neem contact op met de beheerder van de hub en noem het nummer van de levering.");

    private final PartnerId recipient;
    private final Partners partners;
    private final Outbox outbox;
    private final Packing packing;
    private final Disclosure disclosure;
    private final PartnerClient client;
    private final Backoff retries;
    private final Clock clock;
    private final int atOnce;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    public Delivering(PartnerId recipient, Parts parts, Pace pace) {
        this.recipient = recipient;
        this.partners = parts.partners();
        this.outbox = parts.journal().outbox();
        this.packing = new Packing(parts);
        this.disclosure = new Disclosure(parts.journal().audit(), parts.clock());
        this.client = parts.client();
        this.retries = pace.retries();
        this.clock = parts.clock();
        this.atOnce = pace.deliveriesAtOnce();
    }

    /** Attempts what is still to be done of a batch, and settles it. */
    void deliver(Ids ids) {
        List<Delivery> deliveries = outbox.load(recipient, ids.waarden());
        if (deliveries.isEmpty()) {
            return;
        }
        var round = new Round(partner(), packing.consider(deliveries), new Semaphore(atOnce), new AtomicInteger());
        var groups = new LinkedHashMap<String, List<Delivery>>();
        deliveries.forEach(delivery ->
                groups.computeIfAbsent(delivery.groep(), _ -> new ArrayList<>()).add(delivery));
        List<Attempt> attempts = attempts(round, groups.values());
        if (!attempts.isEmpty()) {
            outbox.settle(attempts);
        }
    }

    /** Starts nothing new. */
    public void windDown() {
        stopping = true;
    }

    @Override
    public void close() {
        windDown();
        threads.shutdownNow();
    }

    /** One batch: to whom, what it may have, how much at a time, and how often in a row it could not be reached. */
    private record Round(Partner partner, Beraad beraad, Semaphore places, AtomicInteger misses) {}

    private Partner partner() {
        return partners.find(recipient)
                .orElseThrow(() -> new HubException(
                        Fault.MISCONFIGURED, "there are deliveries for " + recipient + ", which has no file", null));
    }

    private List<Attempt> attempts(Round round, Collection<List<Delivery>> groups) {
        List<Future<List<Attempt>>> running = groups.stream()
                .map(group -> threads.submit(() -> inOrder(round, group)))
                .toList();
        var attempts = new ArrayList<Attempt>();
        try {
            for (Future<List<Attempt>> group : running) {
                attempts.addAll(group.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException(Fault.PARTNER_UNREACHABLE, "interrupted while delivering", e);
        } catch (ExecutionException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "a delivery could not be prepared", e.getCause());
        }
        return attempts;
    }

    /** Stops at the first that must be tried again: what comes after it in its group must not overtake it. */
    private List<Attempt> inOrder(Round round, List<Delivery> group) throws InterruptedException {
        var attempts = new ArrayList<Attempt>();
        for (Delivery delivery : group) {
            Optional<Attempt> attempt = attempt(round, delivery);
            attempt.ifPresent(attempts::add);
            if (attempt.isEmpty() || attempt.get() instanceof Attempt.Retry) {
                break;
            }
        }
        return attempts;
    }

    /** Empty when nothing new is to be started. */
    private Optional<Attempt> attempt(Round round, Delivery delivery) throws InterruptedException {
        if (stopping) {
            return Optional.empty();
        }
        if (away(round)) {
            return Optional.of(retry(delivery, AWAY));
        }
        return switch (parcel(round, delivery)) {
            case Parcel.Packed packed -> sent(round, delivery, packed);
            case Parcel.Empty(Problem probleem) -> Optional.of(new Attempt.Refused(delivery.id(), now(), probleem));
            case Parcel.Undecided(Problem probleem) -> Optional.of(retry(delivery, probleem));
            case Parcel.Unsayable(Problem probleem) -> Optional.of(new Attempt.Parked(delivery.id(), now(), probleem));
        };
    }

    private boolean away(Round round) {
        return round.misses().get() >= atOnce;
    }

    private Parcel parcel(Round round, Delivery delivery) {
        try {
            return packing.pack(round.beraad(), round.partner(), delivery);
        } catch (HubException e) {
            if (e.fault() == Fault.DECISION_POINT_UNREACHABLE) {
                return new Parcel.Undecided(UNDECIDED);
            }
            if (e.passing()) {
                throw e;
            }
            return unsayable(delivery, e);
        } catch (RuntimeException | StackOverflowError e) {
            return unsayable(delivery, e);
        }
    }

    private static Parcel unsayable(Delivery delivery, Throwable fault) {
        LOG.error("delivery {} was parked after {}", delivery.id(), Symptom.of(fault));
        return new Parcel.Unsayable(STUMBLED);
    }

    /** The lines of all groups are written before any waits for a place, so that they share a commit. */
    private Optional<Attempt> sent(Round round, Delivery delivery, Parcel.Packed packed) throws InterruptedException {
        disclosure.note(delivery, packed);
        round.places().acquire();
        try {
            if (stopping) {
                return Optional.empty();
            }
            return Optional.of(away(round) ? retry(delivery, AWAY) : told(round, delivery, packed));
        } finally {
            round.places().release();
        }
    }

    private Attempt told(Round round, Delivery delivery, Parcel.Packed packed) throws InterruptedException {
        return switch (answer(round.partner(), delivery, packed.message())) {
            case PartnerClient.Answer.Taken _ -> {
                round.misses().set(0);
                Failpoint.AFTER_PARTNER_ANSWER.pass();
                yield new Attempt.Delivered(
                        delivery.id(), now(), packed.message().soort(), packed.withheld());
            }
            case PartnerClient.Answer.Refused(Problem probleem) -> {
                round.misses().set(0);
                yield new Attempt.Refused(delivery.id(), now(), probleem);
            }
            case PartnerClient.Answer.Later(Problem probleem) -> {
                round.misses().incrementAndGet();
                yield retry(delivery, probleem);
            }
        };
    }

    /** The client keeps to the partner's time; this only makes sure that a client which does not stops nobody. */
    private PartnerClient.Answer answer(Partner partner, Delivery delivery, Encoded message)
            throws InterruptedException {
        Future<PartnerClient.Answer> answer = threads.submit(
                () -> client.send(partner, delivery.id(), delivery.bericht().toString(), message));
        try {
            return answer.get(partner.geduld().plusSeconds(GRACE_SECONDS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new PartnerClient.Answer.Later(SILENT);
        } catch (ExecutionException e) {
            LOG.warn("delivery {} failed in the client: {}", delivery.id(), Symptom.of(e.getCause()));
            return new PartnerClient.Answer.Later(AWAY);
        }
    }

    private Attempt retry(Delivery delivery, Problem probleem) {
        Instant now = now();
        return new Attempt.Retry(delivery.id(), now, now.plus(retries.after(delivery.poging())), probleem);
    }

    private Instant now() {
        return clock.instant();
    }
}
