package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static nl.regiehub.routes.journal.Hub.parked;
import static nl.regiehub.routes.journal.Hub.to;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Inbox.Receipt;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Outbox.Attempt;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal must do, whatever database it is in. */
abstract class JournalContract {

    private static final int MANY = 1_000;

    private Journal journal;
    private Hub hub;

    /** Settings of a journal of this test's own. */
    abstract JournalSettings settings();

    @BeforeEach
    void open() {
        journal = Journals.open(settings());
        hub = new Hub(journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void restart() {
        journal.close();
        open();
    }

    @Test
    void keepsAMessageOnceHoweverOftenItArrives() {
        var first = journal.inbox().accept(Hub.arrival("WMO301", "1", bsn(1), "<a/>"));

        var again = journal.inbox().accept(Hub.arrival("WMO301", "1", bsn(1), "<a/>"));
        var other = journal.inbox().accept(Hub.arrival("WMO301", "1", bsn(1), "<b/>"));
        var otherType = journal.inbox().accept(Hub.arrival("WMO305", "1", bsn(1), "<a/>"));

        assertThat(first).isInstanceOf(Receipt.Stored.class);
        assertThat(again).isEqualTo(new Receipt.Repeated(first.bericht()));
        assertThat(other).isEqualTo(new Receipt.Conflict(first.bericht()));
        assertThat(otherType).isInstanceOf(Receipt.Stored.class);
        assertThat(journal.processing().unrelayed(10)).hasSize(2);
    }

    @Test
    void keepsOneOfManyThatArriveTogether() throws Exception {
        var receipts = together(64, i -> journal.inbox().accept(Hub.arrival("WMO301", "" + i % 4, bsn(i), "<a/>")));

        assertThat(receipts).filteredOn(Receipt.Stored.class::isInstance).hasSize(4);
        assertThat(receipts.stream().map(Receipt::bericht).distinct()).hasSize(4);
        assertThat(journal.ledgers().boekhouding(null).messages().received()).isEqualTo(4);
    }

    @Test
    void givesBackTheBodyItTook() {
        var shortOne = hub.receive(Berichten.toewijzing(1, bsn(1)));
        byte[] large = "x".repeat(2_500_000).getBytes(UTF_8);
        var longOne = journal.inbox()
                .accept(Hub.arrival("WMO301", "2", null, new String(large, UTF_8)))
                .bericht();

        var received = journal.processing().load(List.of(longOne, shortOne));

        assertThat(received).extracting(Processing.Received::bericht).containsExactly(shortOne, longOne);
        assertThat(received.getFirst().bytes()).asString(UTF_8).isEqualTo("<bericht/>");
        assertThat(received.getLast().bytes()).isEqualTo(large);
    }

    @Test
    void handsAMessageOverOnceAndAgainAfterARestart() {
        hub.receive(Berichten.toewijzing(1, bsn(1)));
        hub.receive(Berichten.toewijzing(2, bsn(1)));

        var tickets = journal.processing().unrelayed(10);
        journal.processing().relayed(tickets);

        assertThat(tickets).hasSize(2);
        assertThat(tickets.getFirst().groep()).isEqualTo(tickets.getLast().groep());
        assertThat(journal.processing().unrelayed(10)).isEmpty();

        restart();

        assertThat(journal.processing().unrelayed(10)).isEqualTo(tickets);
    }

    @Test
    void handsAMessageOverAgainWhenTheBrokerKeepsItTooLong() {
        journal.close();
        journal = Journals.open(settings().withLease(Duration.ofNanos(1)));
        hub = new Hub(journal);
        hub.receive(Berichten.toewijzing(1, bsn(1)));

        var tickets = journal.processing().unrelayed(10);
        journal.processing().relayed(tickets);

        assertThat(journal.processing().unrelayed(10)).isEqualTo(tickets);
    }

    @Test
    void recordsEveryKindOfMessageAndReadsItBack() {
        var berichten = Berichten.vanElkeSoort(bsn(1));
        var settlements = new ArrayList<Settlement>();
        berichten.forEach(bericht -> settlements.add(understood(hub.receive(bericht), bericht)));

        journal.processing().settle(settlements);

        var events = journal.events().after(0, 100);
        assertThat(events).extracting(Gebeurtenis::inhoud).isEqualTo(berichten);
        assertThat(events).extracting(Gebeurtenis::positie).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events.stream().map(each -> each.personen().getFirst()).distinct())
                .hasSize(1);
        assertThat(events.getFirst().relaties()).containsOnlyKeys("7");
        assertThat(journal.events().of(events.get(2).bericht())).contains(events.get(2));
    }

    @Test
    void settlesAMessageOnce() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = hub.receive(bericht);
        var settlement = understood(id, bericht, List.of(to(ZORG, "g")), List.of("k"), List.of());

        journal.processing().settle(List.of(settlement, settlement));
        journal.processing().settle(List.of(settlement));
        journal.processing().settle(List.of(new Settlement.Parked(id, Hub.UNKNOWN)));

        assertThat(journal.events().after(0, 10)).hasSize(1);
        assertThat(journal.processing().load(List.of(id))).isEmpty();
        assertThat(journal.ledgers().boekhouding(null).deliveries().planned()).isEqualTo(1);
    }

    @Test
    void givesPositionsWithoutGapsToBatchesThatSettleTogether() throws Exception {
        var ids = together(200, i -> {
            var bericht = Berichten.toewijzing(i, bsn(i % 20));
            return understood(hub.receive(bericht), bericht);
        });

        together(20, i -> {
            journal.processing().settle(List.copyOf(ids.subList(i * 10, i * 10 + 10)));
            return i;
        });

        assertThat(journal.events().after(0, MANY))
                .extracting(Gebeurtenis::positie)
                .hasSize(200)
                .isSorted();
        assertThat(journal.events().after(0, MANY).getLast().positie()).isEqualTo(200);
    }

    @Test
    void parksWhatRefersToSomethingUnknownUntilThatIsRecorded() {
        var start = Berichten.start(1, bsn(1));
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var startId = hub.receive(start);

        journal.processing().settle(List.of(understood(startId, start, List.of(), List.of(), List.of("opdracht|1"))));

        assertThat(status(startId)).isEqualTo(Toestand.PARKED);
        assertThat(journal.ledgers().status(startId).orElseThrow().problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.WAITS_FOR);
        assertThat(journal.processing().unrelayed(10)).isEmpty();

        var toewijzingId = hub.receive(toewijzing);
        journal.processing()
                .settle(List.of(understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of())));

        assertThat(journal.processing().unrelayed(10))
                .extracting(Processing.Ticket::bericht)
                .containsExactly(startId);
        assertThat(status(startId)).isEqualTo(Toestand.RECEIVED);
    }

    @Test
    void takesAReferenceAndWhatItRefersToInOneBatchInEitherOrder() {
        var start = Berichten.start(1, bsn(1));
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var startId = hub.receive(start);
        var toewijzingId = hub.receive(toewijzing);

        journal.processing()
                .settle(List.of(
                        understood(startId, start, List.of(), List.of(), List.of("opdracht|1")),
                        understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of())));

        assertThat(journal.events().after(0, 10))
                .extracting(Gebeurtenis::bericht)
                .containsExactly(toewijzingId, startId);
    }

    @Test
    void parksAMessageThatKeepsADeliveryBackAndWhatRefersToIt() {
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var start = Berichten.start(1, bsn(1));
        var toewijzingId = hub.receive(toewijzing);
        var startId = hub.receive(start);

        journal.processing()
                .settle(List.of(
                        understood(
                                toewijzingId,
                                toewijzing,
                                List.of(parked(ZORG, "g"), to(Hub.REGIE, "g")),
                                List.of("opdracht|1"),
                                List.of()),
                        understood(startId, start, List.of(), List.of(), List.of("opdracht|1"))));

        assertThat(status(toewijzingId)).isEqualTo(Toestand.PARKED);
        assertThat(status(startId)).isEqualTo(Toestand.PARKED);
        assertThat(journal.events().after(0, 10)).hasSize(1);
        assertThat(journal.outbox().due(10, Instant.now()))
                .extracting(Outbox.Ticket::ontvanger)
                .containsExactly(Hub.REGIE);
    }

    @Test
    void deliversOfEachGroupOnlyTheOldest() {
        hub.record(Berichten.toewijzing(1, bsn(1)), "g");
        hub.record(Berichten.toewijzing(2, bsn(1)), "g");
        hub.record(Berichten.toewijzing(3, bsn(2)), "h");

        var due = due();
        assertThat(due).extracting(Outbox.Ticket::groep).containsExactly("g", "h");

        deliver(due.getFirst());

        assertThat(due()).extracting(Outbox.Ticket::groep).containsExactlyInAnyOrder("g", "h");
        assertThat(journal.outbox().load(ZORG, List.of(due.getFirst().levering())))
                .isEmpty();
    }

    @Test
    void loadsADeliveryWithItsEventOnlyWhenItsTurnHasCome() {
        var first = Berichten.toewijzing(1, bsn(1));
        hub.record(first, "g");
        hub.record(Berichten.toewijzing(2, bsn(1)), "g");
        var ticket = due().getFirst();
        var second = journal.ledgers()
                .status(journal.events().after(1, 1).getFirst().bericht())
                .orElseThrow();

        var loaded = journal.outbox()
                .load(ZORG, List.of(second.deliveries().getFirst().id(), ticket.levering()));

        assertThat(loaded).extracting(Outbox.Delivery::id).containsExactly(ticket.levering());
        assertThat(loaded.getFirst().gebeurtenis().inhoud()).isEqualTo(first);
        assertThat(loaded.getFirst().formaat()).isEqualTo("fhir-r4");
    }

    @Test
    void triesAgainWhenItIsTimeAlsoAfterARestart() {
        hub.record(Berichten.toewijzing(1, bsn(1)), "g");
        var ticket = due().getFirst();
        var later = Instant.now().plusSeconds(600);
        journal.outbox().relayed(List.of(ticket));

        journal.outbox().settle(List.of(new Attempt.Retry(ticket.levering(), Instant.now(), later, Hub.UNKNOWN)));

        assertThat(due()).isEmpty();
        assertThat(journal.outbox().due(10, later.plusSeconds(1))).containsExactly(ticket);

        restart();

        assertThat(due()).isEmpty();
        assertThat(journal.outbox().due(10, later.plusSeconds(1))).containsExactly(ticket);
        assertThat(journal.outbox()
                        .load(ZORG, List.of(ticket.levering()))
                        .getFirst()
                        .poging())
                .isEqualTo(1);
    }

    @Test
    void lapsesADeliveryThatTheBrokerKeepsTooLong() {
        journal.close();
        journal = Journals.open(settings().withLease(Duration.ofNanos(1)));
        hub = new Hub(journal);
        hub.record(Berichten.toewijzing(1, bsn(1)), "g");
        var tickets = due();

        journal.outbox().relayed(tickets);

        assertThat(due()).isEqualTo(tickets).hasSize(1);
    }

    @Test
    void holdsBackWhatComesAfterAParkedDelivery() {
        hub.record(Berichten.toewijzing(1, bsn(1)), "g");
        hub.record(Berichten.toewijzing(2, bsn(1)), "g");
        var ticket = due().getFirst();

        journal.outbox().settle(List.of(new Attempt.Parked(ticket.levering(), Instant.now(), Hub.UNKNOWN)));
        assertThat(due()).isEmpty();

        restart();
        assertThat(due()).isEmpty();
    }

    @Test
    void keepsBothLedgersBalanced() {
        var done = hub.record(Berichten.toewijzing(1, bsn(1)), "a");
        deliver(due().getFirst());
        hub.record(Berichten.toewijzing(2, bsn(2)), "b");
        journal.outbox().settle(List.of(new Attempt.Refused(due().getFirst().levering(), Instant.now(), Hub.UNKNOWN)));
        hub.record(Berichten.toewijzing(3, bsn(3)), "c");
        var rejected = hub.receive(Berichten.start(4, bsn(4)));
        journal.processing().settle(List.of(new Settlement.Rejected(rejected, List.of(Hub.UNKNOWN))));
        hub.receive(Berichten.start(5, bsn(5)));
        journal.events().projected(2);

        var all = journal.ledgers().boekhouding(null);

        assertThat(all.messages()).isEqualTo(new nl.regiehub.routes.Ledgers.Berichten(5, 2, 1, 0, 2));
        assertThat(all.deliveries()).isEqualTo(new nl.regiehub.routes.Ledgers.Leveringen(3, 1, 1, 0, 1));
        assertThat(journal.ledgers().boekhouding(ZORG).deliveries()).isEqualTo(all.deliveries());
        assertThat(journal.ledgers().boekhouding(ZORG).messages().received()).isZero();
        assertThat(journal.ledgers().perPartner())
                .hasEntrySatisfying(Hub.REGIE, each -> assertThat(each.messages()).isEqualTo(all.messages()));
        assertThat(status(done)).isEqualTo(Toestand.PROCESSED);
        assertThat(status(rejected)).isEqualTo(Toestand.REJECTED);
    }

    @Test
    void tellsWhenAMessagePassedWhichStage() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = hub.receive(bericht);
        journal.processing().relayed(journal.processing().unrelayed(1));
        journal.processing().passed(Processing.Fase.DECODED, List.of(id));
        journal.processing().passed(Processing.Fase.TRANSLATED, List.of(id));
        journal.processing().settle(List.of(understood(id, bericht)));
        journal.events().projected(1);

        var status = journal.ledgers().status(id).orElseThrow();

        assertThat(status.stages())
                .extracting(nl.regiehub.routes.Ledgers.Stap::stage)
                .containsExactly("received", "relayed", "decoded", "translated", "recorded", "projected");
        assertThat(journal.ledgers().status(new BerichtId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void goesOnWhereItWas() {
        hub.record(Berichten.toewijzing(1, bsn(1)), "a");
        journal.events().projected(1);

        restart();
        hub.record(Berichten.toewijzing(2, bsn(1)), "b");

        assertThat(journal.events().after(0, 10))
                .extracting(Gebeurtenis::positie)
                .containsExactly(1L, 2L);
        assertThat(due()).hasSize(2);
    }

    @Test
    void refusesASecondHubOnTheSameJournal() {
        assertThatThrownBy(() -> Journals.open(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("in use by another hub");
    }

    private Toestand status(BerichtId bericht) {
        return journal.ledgers().status(bericht).orElseThrow().status();
    }

    private List<Outbox.Ticket> due() {
        return journal.outbox().due(10, Instant.now().plusMillis(1));
    }

    private void deliver(Outbox.Ticket ticket) {
        journal.outbox()
                .settle(List.of(new Attempt.Delivered(ticket.levering(), Instant.now(), "Bundle", List.of("tarief"))));
    }

    /** Does many things at the same time, each in a thread of its own. */
    static <T> List<T> together(int number, Numbered<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < number; i++) {
                int each = i;
                calls.add(() -> work.call(each));
            }
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    /** The same thing, done for a number. */
    @FunctionalInterface
    interface Numbered<T> {
        T call(int number);
    }

    Journal journal() {
        return journal;
    }

    Hub hub() {
        return hub;
    }
}
