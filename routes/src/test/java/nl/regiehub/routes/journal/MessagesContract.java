package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static nl.regiehub.routes.journal.Hub.to;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.routes.Inbox.Receipt;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Settlement;
import org.junit.jupiter.api.Test;

/** What every journal must do with messages, from the inbox to their events. */
abstract class MessagesContract extends JournalContract {

    @Test
    void keepsAMessageOnceHoweverOftenItArrives() {
        var first = journal().inbox().accept(Hub.arrival("WMO301", "1", bsn(1), "<a/>"));

        var again = journal().inbox().accept(Hub.arrival("WMO301", "1", bsn(1), "<a/>"));
        var other = journal().inbox().accept(Hub.arrival("WMO301", "1", bsn(1), "<b/>"));
        var otherType = journal().inbox().accept(Hub.arrival("WMO305", "1", bsn(1), "<a/>"));

        assertThat(first).isInstanceOf(Receipt.Stored.class);
        assertThat(again).isEqualTo(new Receipt.Repeated(first.bericht()));
        assertThat(other).isEqualTo(new Receipt.Conflict(first.bericht()));
        assertThat(otherType).isInstanceOf(Receipt.Stored.class);
        assertThat(journal().processing().unrelayed(10)).hasSize(2);
    }

    @Test
    void keepsOneOfManyThatArriveTogether() throws Exception {
        var receipts = together(64, i -> journal().inbox().accept(Hub.arrival("WMO301", "" + i % 4, bsn(i), "<a/>")));

        assertThat(receipts).filteredOn(Receipt.Stored.class::isInstance).hasSize(4);
        assertThat(receipts.stream().map(Receipt::bericht).distinct()).hasSize(4);
        assertThat(journal().ledgers().boekhouding(null).messages().received()).isEqualTo(4);
    }

    @Test
    void refusesOneThatCannotBeStoredAndTakesThoseThatCameWithIt() throws Exception {
        var receipts = together(32, i -> {
            try {
                return journal()
                        .inbox()
                        .accept(Hub.arrival("WMO301", i == 7 ? "x".repeat(500) : "" + i, bsn(i), "<a/>"))
                        .getClass();
            } catch (HubException e) {
                return e.fault();
            }
        });

        assertThat(receipts).containsOnlyOnce(HubException.Fault.DATA);
        assertThat(journal().processing().unrelayed(100)).hasSize(31);
    }

    @Test
    void givesBackTheBodyItTook() {
        var shortOne = hub().receive(Berichten.toewijzing(1, bsn(1)));
        byte[] large = "x".repeat(2_500_000).getBytes(UTF_8);
        var longOne = journal()
                .inbox()
                .accept(Hub.arrival("WMO301", "2", null, new String(large, UTF_8)))
                .bericht();

        restart();
        var received = journal().processing().load(List.of(longOne, shortOne));

        assertThat(received).extracting(Processing.Received::bericht).containsExactly(shortOne, longOne);
        assertThat(received.getFirst().bytes()).asString(UTF_8).isEqualTo("<bericht/>");
        assertThat(received.getLast().bytes()).isEqualTo(large);
    }

    @Test
    void handsAMessageOverOnceAndAgainAfterARestart() {
        hub().receive(Berichten.toewijzing(1, bsn(1)));
        hub().receive(Berichten.toewijzing(2, bsn(1)));

        var tickets = journal().processing().unrelayed(10);
        journal().processing().relayed(tickets);

        assertThat(tickets).hasSize(2);
        assertThat(tickets.getFirst().groep()).isEqualTo(tickets.getLast().groep());
        assertThat(journal().processing().unrelayed(10)).isEmpty();

        restart();

        assertThat(journal().processing().unrelayed(10)).isEqualTo(tickets);
    }

    @Test
    void handsAMessageOverAgainWhenTheBrokerKeepsItTooLong() {
        restart(settings().withLease(Duration.ofNanos(1)));
        hub().receive(Berichten.toewijzing(1, bsn(1)));

        var tickets = journal().processing().unrelayed(10);
        journal().processing().relayed(tickets);

        assertThat(journal().processing().unrelayed(10)).isEqualTo(tickets);
    }

    @Test
    void recordsEveryKindOfMessageAndReadsItBack() {
        var berichten = Berichten.vanElkeSoort(bsn(1));
        var settlements = new ArrayList<Settlement>();
        berichten.forEach(bericht -> settlements.add(understood(hub().receive(bericht), bericht)));

        journal().processing().settle(settlements);

        var events = journal().events().after(0, 100);
        assertThat(events).extracting(Gebeurtenis::inhoud).isEqualTo(berichten);
        assertThat(events).extracting(Gebeurtenis::positie).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events.stream().map(each -> each.personen().getFirst()).distinct())
                .hasSize(1);
        assertThat(events.getFirst().relaties()).containsOnlyKeys("7");
        assertThat(journal().events().of(events.get(2).bericht())).contains(events.get(2));
        restart();
        assertThat(journal().events().after(0, 100)).isEqualTo(events);
        assertThat(journal().events().of(events.get(2).bericht())).contains(events.get(2));
    }

    @Test
    void givesABodyOnceFromMemoryAndThenTheSameFromDisk() {
        var id = hub().receive(Berichten.toewijzing(1, bsn(1)));

        var first = journal().processing().load(List.of(id)).getFirst();
        var second = journal().processing().load(List.of(id)).getFirst();

        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void settlesAMessageOnce() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = hub().receive(bericht);
        var settlement = understood(id, bericht, List.of(to(ZORG, "g")), List.of("k"), List.of());

        journal().processing().settle(List.of(settlement, settlement));
        journal().processing().settle(List.of(settlement));
        journal().processing().settle(List.of(new Settlement.Parked(id, Hub.UNKNOWN)));

        assertThat(journal().events().after(0, 10)).hasSize(1);
        assertThat(journal().processing().load(List.of(id))).isEmpty();
        assertThat(journal().ledgers().boekhouding(null).deliveries().planned()).isEqualTo(1);
    }

    @Test
    void givesPositionsWithoutGapsToBatchesThatSettleTogether() throws Exception {
        var ids = together(200, i -> {
            var bericht = Berichten.toewijzing(i, bsn(i % 20));
            return understood(hub().receive(bericht), bericht);
        });

        together(20, i -> {
            journal().processing().settle(List.copyOf(ids.subList(i * 10, i * 10 + 10)));
            return i;
        });

        assertThat(journal().events().after(0, 1_000))
                .extracting(Gebeurtenis::positie)
                .hasSize(200)
                .isSorted();
        assertThat(journal().events().after(0, 1_000).getLast().positie()).isEqualTo(200);
    }

    @Test
    void goesOnWhereItWas() {
        hub().record(Berichten.toewijzing(1, bsn(1)), "a");
        journal().events().projected(1);

        restart();
        hub().record(Berichten.toewijzing(2, bsn(1)), "b");

        assertThat(journal().events().after(0, 10))
                .extracting(Gebeurtenis::positie)
                .containsExactly(1L, 2L);
        assertThat(journal().outbox().due(10, Instant.now().plusMillis(1))).hasSize(2);
    }

    @Test
    void refusesASecondHubOnTheSameJournal() {
        assertThatThrownBy(() -> Journals.open(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("in use by another hub");
    }
}
