package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.parked;
import static nl.regiehub.routes.journal.Hub.to;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Ledgers.Leveringen;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Outbox.Attempt;
import nl.regiehub.routes.Outbox.Inhoud;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.Processing.Ticket;
import org.junit.jupiter.api.Test;

/** What every journal must do with messages that wait for the meaning of a code. */
abstract class OnbekendContract extends JournalContract {

    private static final Code CODE = Berichten.iwmo("wmo020", "99");
    private static final String NEXT = "release-2";

    @Test
    void listsWhatAnArchitectHasToDo() {
        var first = waits(1, bsn(1));
        var second = waits(2, bsn(2));

        assertThat(journal().onbekend().posten()).singleElement().satisfies(post -> {
            assertThat(post.code()).isEqualTo(CODE);
            assertThat(post.berichten()).isEqualTo(2);
            assertThat(post.wachtend()).isEqualTo(2);
            assertThat(post.leveringen()).isEqualTo(2);
            assertThat(post.eerst()).isBeforeOrEqualTo(post.laatst());
            assertThat(post.aansluitingen()).containsExactly(Hub.REGIE);
            assertThat(post.voorbeelden()).containsExactly(second, first);
        });
    }

    @Test
    void sendsWhatWaitsBackOnceForEachReleaseInOrderOfArrival() {
        var first = waits(1, bsn(1));
        var second = waits(2, bsn(1));

        assertThat(journal().onbekend().release("release-1")).isZero();
        assertThat(journal().onbekend().release(NEXT)).isEqualTo(2);
        assertThat(journal().onbekend().release(NEXT)).isZero();

        assertThat(journal().processing().unrelayed(10))
                .extracting(Ticket::bericht)
                .containsExactly(first, second);
        assertThat(status(first)).isEqualTo(Toestand.RECEIVED);

        restart();

        assertThat(journal().processing().unrelayed(10)).hasSize(2);
    }

    @Test
    void deliversUnderTheSameIdWhatHasAMeaningNow() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = waits(1, bsn(1));
        var levering = delivery(id);
        journal().onbekend().release(NEXT);

        journal()
                .processing()
                .settle(List.of(understood(id, bericht, List.of(to(Hub.ZORG, "g")), List.of(), List.of())));

        assertThat(due()).containsExactly(levering);
        assertThat(journal().outbox().load(Hub.ZORG, List.of(levering)))
                .extracting(
                        each -> ((Inhoud.Verteld) each.inhoud()).gebeurtenis().positie())
                .containsExactly(2L);
        assertThat(journal().events().after(0, 10))
                .extracting(Gebeurtenis::bericht)
                .containsExactly(id, id);
        assertThat(journal().events().of(id).orElseThrow().positie()).isEqualTo(2);
        journal().events().projected(2);
        assertThat(status(id)).isEqualTo(Toestand.PROCESSED);
        assertThat(journal().onbekend().posten()).allMatch(post -> post.wachtend() == 0 && post.berichten() == 1);

        restart();

        assertThat(due()).containsExactly(levering);
    }

    @Test
    void parksAgainWhatStillHasNoMeaningAndRecordsNothing() {
        var id = waits(1, bsn(1));
        journal().onbekend().release(NEXT);

        journal().processing().settle(List.of(stillParked(id, 1)));

        assertThat(status(id)).isEqualTo(Toestand.PARKED);
        assertThat(journal().events().after(0, 10)).hasSize(1);
        assertThat(journal().events().of(id)).isPresent();
        assertThat(journal().onbekend().posten())
                .singleElement()
                .satisfies(post -> assertThat(post.berichten()).isEqualTo(1));
        assertThat(journal().onbekend().release(NEXT)).isEqualTo(1);
    }

    @Test
    void listsAndReleasesOnceWhatWasParkedBeforeThereWasAList() {
        var first = waits(1, bsn(1));
        var second = waits(2, bsn(2));
        var start = Berichten.start(3, bsn(3));
        var other = hub().receive(start);
        journal().processing().settle(List.of(understood(other, start, List.of(), List.of(), List.of("opdracht|3"))));
        List.of("onbekend", "onbekende_code")
                .forEach(table -> Tables.of(settings()).change("delete from " + table));

        assertThat(journal().onbekend().recall()).isEqualTo(2);

        assertThat(journal().processing().unrelayed(10))
                .extracting(Ticket::bericht)
                .containsExactly(first, second);
        journal().processing().settle(List.of(stillParked(first, 1), stillParked(second, 2)));
        assertThat(journal().onbekend().posten()).singleElement().satisfies(post -> {
            assertThat(post.code()).isEqualTo(CODE);
            assertThat(post.berichten()).isEqualTo(2);
            assertThat(post.wachtend()).isEqualTo(2);
            assertThat(post.eerst()).isBefore(post.laatst());
        });
        assertThat(journal().onbekend().recall()).isZero();
        assertThat(status(other)).isEqualTo(Toestand.PARKED);
    }

    @Test
    void deliversNothingAgainAndToNobodyNew() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = record(bericht, parked(Hub.ZORG, "g"), to(Hub.REGIE, "h"));
        journal().outbox().settle(List.of(new Attempt.Delivered(due().getFirst(), Instant.now(), "WMO301", List.of())));
        journal().onbekend().release(NEXT);
        var everyone = List.of(to(Hub.ZORG, "g"), to(Hub.REGIE, "h"), to(new PartnerId("nieuw"), "i"));

        journal().processing().settle(List.of(understood(id, bericht, everyone, List.of(), List.of())));

        assertThat(journal().ledgers().boekhouding(null).deliveries()).isEqualTo(new Leveringen(2, 1, 0, 0, 1));
        assertThat(due()).hasSize(1);
    }

    @Test
    void refusesWhatWaitsForARecipientThatIsGone() {
        var id = waits(1, bsn(1));
        journal().onbekend().release(NEXT);

        journal().processing().settle(List.of(understood(id, Berichten.toewijzing(1, bsn(1)))));

        assertThat(journal().ledgers().boekhouding(null).deliveries()).isEqualTo(new Leveringen(1, 0, 1, 0, 0));
    }

    @Test
    void refusesItTooWhenTheMessageIsRejectedTheSecondTime() {
        var id = waits(1, bsn(1));
        journal().onbekend().release(NEXT);

        journal().processing().settle(List.of(new Settlement.Rejected(id, List.of(Hub.UNKNOWN))));

        assertThat(status(id)).isEqualTo(Toestand.REJECTED);
        assertThat(journal().ledgers().boekhouding(null).deliveries()).isEqualTo(new Leveringen(1, 0, 1, 0, 0));
        assertThat(journal().events().of(id)).isPresent();
    }

    @Test
    void refusesDeliveriesWithTheReasonOfTheArchitectAndLetsTheMessageGoOn() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = waits(1, bsn(1));
        var start = Berichten.start(1, bsn(1));
        var startId = hub().receive(start);
        journal().processing().settle(List.of(understood(startId, start, List.of(), List.of(), List.of("opdracht|1"))));

        int refused = journal().onbekend().refuse(CODE, Hub.UNKNOWN, Instant.now());

        assertThat(refused).isEqualTo(1);
        assertThat(journal().ledgers().status(id).orElseThrow().deliveries())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.status()).isEqualTo("refused");
                    assertThat(each.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.UNKNOWN_CODE);
                });
        assertThat(journal().onbekend().posten()).isEmpty();

        journal()
                .processing()
                .settle(List.of(
                        understood(id, bericht, List.of(parked(Hub.ZORG, "g")), List.of("opdracht|1"), List.of())));

        assertThat(status(startId)).isEqualTo(Toestand.RECEIVED);
        assertThat(due()).isEmpty();
        assertThat(journal().ledgers().boekhouding(null).deliveries()).isEqualTo(new Leveringen(1, 0, 1, 0, 0));
        assertThat(journal().onbekend().posten()).isEmpty();
    }

    @Test
    void releasesNothingOfAPersonWhoWasDestroyed() {
        var id = waits(1, bsn(1));
        var person = journal().persons().byBsn(bsn(1)).orElseThrow();
        journal().onbekend().release(NEXT);

        journal().persons().destroy(person);

        assertThat(journal().onbekend().release("release-3")).isZero();
        assertThat(journal().processing().unrelayed(10)).isEmpty();
        assertThat(status(id)).isNotEqualTo(Toestand.RECEIVED);
    }

    private BerichtId waits(int nummer, Bsn bsn) {
        return record(Berichten.toewijzing(nummer, bsn), parked(Hub.ZORG, "g"));
    }

    private static Settlement stillParked(BerichtId id, int nummer) {
        var bericht = Berichten.toewijzing(nummer, bsn(nummer));
        return understood(id, bericht, List.of(parked(Hub.ZORG, "g")), List.of(), List.of());
    }

    private UUID delivery(BerichtId bericht) {
        return journal()
                .ledgers()
                .status(bericht)
                .orElseThrow()
                .deliveries()
                .getFirst()
                .id();
    }

    private List<UUID> due() {
        return journal().outbox().due(10, Instant.now().plusMillis(1)).stream()
                .map(Outbox.Ticket::levering)
                .toList();
    }
}
