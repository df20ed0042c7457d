package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;

/** Stands for all partners: takes what it gets, unless told otherwise, and counts what came again. */
public final class CountingPartner implements PartnerClient {

    private static final Problem BUSY = new Problem(Kind.UNDELIVERABLE, "/", "Bezet.", "Later opnieuw.");
    private static final Problem NO = new Problem(Kind.UNDELIVERABLE, "/", "Neen.", "Niet opnieuw.");

    private final Map<UUID, Taken> taken = new ConcurrentHashMap<>();
    private final List<Taken> inOrder = new CopyOnWriteArrayList<>();
    private final List<Taken> attempts = new CopyOnWriteArrayList<>();
    private volatile Predicate<Taken> busy = _ -> false;
    private volatile Predicate<Taken> unwilling = _ -> false;

    /** Something a partner got. */
    record Taken(PartnerId partner, UUID key, String bericht, String soort, String text) {}

    /** Answers 'later' to what matches, from now on. */
    void busyWith(Predicate<Taken> which) {
        busy = which;
    }

    /** Refuses what matches, from now on. */
    void refuses(Predicate<Taken> which) {
        unwilling = which;
    }

    /** What partners have, in the order in which they got it. */
    List<Taken> taken() {
        return List.copyOf(inOrder);
    }

    /** What one partner has. */
    List<Taken> taken(Partner partner) {
        return inOrder.stream()
                .filter(taken -> taken.partner().equals(partner.id()))
                .toList();
    }

    /** Every attempt, taken or not. */
    List<Taken> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message) {
        var offered =
                new Taken(partner.id(), idempotencyKey, berichtId, message.soort(), new String(message.bytes(), UTF_8));
        attempts.add(offered);
        if (busy.test(offered)) {
            return new Answer.Later(BUSY);
        }
        if (unwilling.test(offered)) {
            return new Answer.Refused(NO);
        }
        if (taken.putIfAbsent(idempotencyKey, offered) == null) {
            inOrder.add(offered);
        }
        return new Answer.Taken();
    }
}
