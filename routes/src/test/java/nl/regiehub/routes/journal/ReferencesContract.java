package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static nl.regiehub.routes.journal.Hub.parked;
import static nl.regiehub.routes.journal.Hub.to;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Processing;
import org.junit.jupiter.api.Test;

/** What every journal must do with messages that refer to what another message said. */
abstract class ReferencesContract extends JournalContract {

    @Test
    void parksWhatRefersToSomethingUnknownUntilThatIsRecorded() {
        var start = Berichten.start(1, bsn(1));
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var startId = hub().receive(start);

        journal().processing().settle(List.of(understood(startId, start, List.of(), List.of(), List.of("opdracht|1"))));

        assertThat(status(startId)).isEqualTo(Toestand.PARKED);
        assertThat(journal().ledgers().status(startId).orElseThrow().problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.WAITS_FOR);
        assertThat(journal().processing().unrelayed(10)).isEmpty();

        var toewijzingId = hub().receive(toewijzing);
        journal()
                .processing()
                .settle(List.of(understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of())));

        assertThat(journal().processing().unrelayed(10))
                .extracting(Processing.Ticket::bericht)
                .containsExactly(startId);
        assertThat(status(startId)).isEqualTo(Toestand.RECEIVED);
    }

    @Test
    void refusesWhatRefersToSomethingOfSomebodyElse() {
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var toewijzingId = hub().receive(toewijzing);
        journal()
                .processing()
                .settle(List.of(understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of())));
        restart();
        var start = Berichten.start(1, bsn(2));
        var startId = hub().receive(start);

        journal()
                .processing()
                .settle(List.of(understood(startId, start, List.of(to(ZORG, "g")), List.of(), List.of("opdracht|1"))));

        var status = journal().ledgers().status(startId).orElseThrow();
        assertThat(status.status()).isEqualTo(Toestand.REJECTED);
        assertThat(status.problems()).containsExactly(Hub.OTHER_PERSON);
        assertThat(status.deliveries()).isEmpty();
        assertThat(journal().events().after(0, 10)).hasSize(1);
    }

    @Test
    void refusesItInOneBatchToo() {
        var start = Berichten.start(1, bsn(2));
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var startId = hub().receive(start);
        var toewijzingId = hub().receive(toewijzing);

        journal()
                .processing()
                .settle(List.of(
                        understood(startId, start, List.of(), List.of(), List.of("opdracht|1")),
                        understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of())));

        assertThat(status(startId)).isEqualTo(Toestand.REJECTED);
        assertThat(journal().events().after(0, 10)).hasSize(1);
    }

    @Test
    void refusesNobodyWhoseBsnIsNotKnown() {
        var toewijzing = Berichten.toewijzing(
                Berichten.kop("opdracht", "T1", Berichten.GEMEENTE, Berichten.AANBIEDER),
                1,
                Berichten.zonderBsn("client-1"));
        var start = Berichten.start(1, bsn(1));
        var toewijzingId = hub().receive(toewijzing);
        var startId = hub().receive(start);

        journal()
                .processing()
                .settle(List.of(
                        understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of()),
                        understood(startId, start, List.of(), List.of(), List.of("opdracht|1"))));

        assertThat(journal().events().after(0, 10)).hasSize(2);
    }

    @Test
    void takesAReferenceAndWhatItRefersToInOneBatchInEitherOrder() {
        var start = Berichten.start(1, bsn(1));
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var startId = hub().receive(start);
        var toewijzingId = hub().receive(toewijzing);

        journal()
                .processing()
                .settle(List.of(
                        understood(startId, start, List.of(), List.of(), List.of("opdracht|1")),
                        understood(toewijzingId, toewijzing, List.of(), List.of("opdracht|1"), List.of())));

        assertThat(journal().events().after(0, 10))
                .extracting(Gebeurtenis::bericht)
                .containsExactly(toewijzingId, startId);
    }

    @Test
    void parksAMessageThatKeepsADeliveryBackAndWhatRefersToIt() {
        var toewijzing = Berichten.toewijzing(1, bsn(1));
        var start = Berichten.start(1, bsn(1));
        var toewijzingId = hub().receive(toewijzing);
        var startId = hub().receive(start);

        journal()
                .processing()
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
        assertThat(journal().events().after(0, 10)).hasSize(1);
        assertThat(journal().outbox().due(10, Instant.now()))
                .extracting(Outbox.Ticket::ontvanger)
                .containsExactly(Hub.REGIE);
    }
}
