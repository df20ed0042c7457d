package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Outbox.Attempt;
import nl.regiehub.routes.Outbox.Inhoud;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Settlement;
import org.junit.jupiter.api.Test;

/** What every journal must do with deliveries, and how it accounts for them. */
abstract class DeliveriesContract extends JournalContract {

    @Test
    void deliversOfEachGroupOnlyTheOldest() {
        hub().record(Berichten.toewijzing(1, bsn(1)), "g");
        hub().record(Berichten.toewijzing(2, bsn(1)), "g");
        hub().record(Berichten.toewijzing(3, bsn(2)), "h");

        var due = due();
        assertThat(due).extracting(Outbox.Ticket::groep).containsExactly("g", "h");

        deliver(due.getFirst());

        assertThat(due()).extracting(Outbox.Ticket::groep).containsExactlyInAnyOrder("g", "h");
        assertThat(journal().outbox().load(ZORG, List.of(due.getFirst().levering())))
                .isEmpty();
    }

    @Test
    void loadsADeliveryWithItsEventOnlyWhenItsTurnHasCome() {
        var first = Berichten.toewijzing(1, bsn(1));
        hub().record(first, "g");
        hub().record(Berichten.toewijzing(2, bsn(1)), "g");
        var ticket = due().getFirst();
        var second = journal()
                .ledgers()
                .status(journal().events().after(1, 1).getFirst().bericht())
                .orElseThrow();

        var loaded = journal()
                .outbox()
                .load(ZORG, List.of(second.deliveries().getFirst().id(), ticket.levering()));

        assertThat(loaded).extracting(Outbox.Delivery::id).containsExactly(ticket.levering());
        assertThat(loaded.getFirst().inhoud())
                .isInstanceOfSatisfying(
                        Inhoud.Verteld.class,
                        verteld -> assertThat(verteld.gebeurtenis().inhoud()).isEqualTo(first));
        assertThat(loaded.getFirst().formaat()).isEqualTo("fhir-r4");
    }

    @Test
    void triesAgainWhenItIsTimeAlsoAfterARestart() {
        hub().record(Berichten.toewijzing(1, bsn(1)), "g");
        var ticket = due().getFirst();
        var later = Instant.now().plusSeconds(600);
        journal().outbox().relayed(List.of(ticket));

        journal().outbox().settle(List.of(new Attempt.Retry(ticket.levering(), Instant.now(), later, Hub.UNKNOWN)));

        assertThat(due()).isEmpty();
        assertThat(journal().outbox().due(10, later.plusSeconds(1))).containsExactly(ticket);

        restart();

        assertThat(due()).isEmpty();
        assertThat(journal().outbox().due(10, later.plusSeconds(1))).containsExactly(ticket);
        assertThat(journal()
                        .outbox()
                        .load(ZORG, List.of(ticket.levering()))
                        .getFirst()
                        .poging())
                .isEqualTo(1);
    }

    @Test
    void lapsesADeliveryThatTheBrokerKeepsTooLong() {
        restart(settings().withLease(Duration.ofNanos(1)));
        hub().record(Berichten.toewijzing(1, bsn(1)), "g");
        var tickets = due();

        journal().outbox().relayed(tickets);

        assertThat(due()).isEqualTo(tickets).hasSize(1);
    }

    @Test
    void holdsBackWhatComesAfterAParkedDelivery() {
        hub().record(Berichten.toewijzing(1, bsn(1)), "g");
        hub().record(Berichten.toewijzing(2, bsn(1)), "g");
        var ticket = due().getFirst();

        journal().outbox().settle(List.of(new Attempt.Parked(ticket.levering(), Instant.now(), Hub.UNKNOWN)));
        assertThat(due()).isEmpty();

        restart();
        assertThat(due()).isEmpty();
    }

    @Test
    void keepsBothLedgersBalanced() {
        var done = hub().record(Berichten.toewijzing(1, bsn(1)), "a");
        deliver(due().getFirst());
        hub().record(Berichten.toewijzing(2, bsn(2)), "b");
        journal()
                .outbox()
                .settle(List.of(new Attempt.Refused(due().getFirst().levering(), Instant.now(), Hub.UNKNOWN)));
        hub().record(Berichten.toewijzing(3, bsn(3)), "c");
        var rejected = hub().receive(Berichten.start(4, bsn(4)));
        journal().processing().settle(List.of(new Settlement.Rejected(rejected, List.of(Hub.UNKNOWN))));
        hub().receive(Berichten.start(5, bsn(5)));
        journal().events().projected(2);

        var all = journal().ledgers().boekhouding(null);

        assertThat(all.messages()).isEqualTo(new Ledgers.Berichten(5, 2, 1, 0, 2));
        assertThat(all.deliveries()).isEqualTo(new Ledgers.Leveringen(3, 1, 1, 0, 1));
        assertThat(journal().ledgers().boekhouding(ZORG).deliveries()).isEqualTo(all.deliveries());
        assertThat(journal().ledgers().boekhouding(ZORG).messages().received()).isZero();
        assertThat(journal().ledgers().perPartner())
                .hasEntrySatisfying(
                        Hub.REGIE, each -> assertThat(each.messages()).isEqualTo(all.messages()));
        assertThat(status(done)).isEqualTo(Toestand.PROCESSED);
        assertThat(status(rejected)).isEqualTo(Toestand.REJECTED);
    }

    @Test
    void tellsWhenAMessagePassedWhichStage() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = hub().receive(bericht);
        journal().processing().relayed(journal().processing().unrelayed(1));
        journal().processing().passed(Processing.Fase.DECODED, List.of(id));
        journal().processing().passed(Processing.Fase.TRANSLATED, List.of(id));
        journal().processing().settle(List.of(understood(id, bericht)));
        journal().events().projected(1);

        var status = journal().ledgers().status(id).orElseThrow();

        assertThat(status.stages())
                .extracting(Ledgers.Stap::stage)
                .containsExactly("received", "relayed", "decoded", "translated", "recorded", "projected");
        assertThat(journal().ledgers().status(new BerichtId(UUID.randomUUID()))).isEmpty();
    }

    private List<Outbox.Ticket> due() {
        return journal().outbox().due(10, Instant.now().plusMillis(1));
    }

    private void deliver(Outbox.Ticket ticket) {
        journal()
                .outbox()
                .settle(List.of(new Attempt.Delivered(ticket.levering(), Instant.now(), "Bundle", List.of("tarief"))));
    }
}
