package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Bewaartermijnen;
import nl.regiehub.routes.Bewaartermijnen.Termijn;
import nl.regiehub.routes.Bewaring.Verlopen;
import nl.regiehub.routes.Bewaring.Verlopendeel;
import org.junit.jupiter.api.Test;

/** What every journal must know of how long data may be kept. */
abstract class BewaringContract extends JournalContract {

    private static final Bewaartermijnen TERMIJNEN =
            new Bewaartermijnen(Map.of(Wet.WMO, jaren(15), Wet.JEUGDWET, jaren(20)));
    private final LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Test
    void dataIsKeptUntilTheTermOfTheLawIsOverAndNotADayLonger() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));

        assertThat(verlopen(vandaag.plusYears(15).minusDays(1))).isEmpty();
        assertThat(verlopen(vandaag.plusYears(15)))
                .containsExactly(new Verlopen(persoon(1), Set.of(Wet.WMO), vandaag, vandaag.plusYears(15), null));
    }

    @Test
    void ofOnePersonItSaysTheSameAsOfAllTogether() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        record(Berichten.toewijzing(2, bsn(2)));
        var op = vandaag.plusYears(15);

        assertThat(journal().bewaring().verlopen(persoon(1), TERMIJNEN, op))
                .contains(verlopen(op).getFirst());
        assertThat(journal().bewaring().verlopen(persoon(1), TERMIJNEN, op.minusDays(1)))
                .isEmpty();
        assertThat(journal().bewaring().verlopen(persoon(2), TERMIJNEN, op)).isEmpty();
    }

    @Test
    void whileSomethingRunsNothingIsDestroyed() {
        record(Berichten.toewijzing(1, bsn(1)));

        assertThat(verlopen(vandaag.plusYears(90))).isEmpty();
    }

    @Test
    void aLawWithoutATermKeepsAPerson() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));

        assertThat(verlopen(Map.of(Wet.JEUGDWET, jaren(20)), vandaag.plusYears(90)))
                .isEmpty();
    }

    @Test
    void aPersonIsKeptAsLongAsWhatIsKeptLongestOfThem() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        var shorter = new Termijn(15, Map.of(Categorie.VOLUME, 7));
        var longer = new Termijn(15, Map.of(Categorie.VOLUME, 18));

        assertThat(verlopen(Map.of(Wet.WMO, shorter), vandaag.plusYears(90)))
                .extracting(Verlopen::sinds)
                .containsExactly(vandaag.plusYears(15));
        assertThat(verlopen(Map.of(Wet.WMO, longer), vandaag.plusYears(90)))
                .extracting(Verlopen::sinds)
                .containsExactly(vandaag.plusYears(18));
    }

    @Test
    void aKindOfDataWithAShorterTermIsListedByItselfUntilItsPersonIs() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));

        assertThat(delen(vandaag.plusYears(7).minusDays(1))).isEmpty();
        assertThat(delen(vandaag.plusYears(7))).singleElement().satisfies(each -> {
            assertThat(each.deel().categorie()).isEqualTo(Categorie.LEVERING);
            assertThat(each.sinds()).isEqualTo(vandaag.plusYears(7));
        });
        assertThat(delen(vandaag.plusYears(15))).isEmpty();
    }

    @Test
    void whatIsDestroyedOfAPersonIsNoFactAnyMoreAndTheGraphHearsOfIt() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        var deel = voorstel();
        var before = journal().feiten().delen(List.of(persoon(1)));

        journal().bewaring().vernietig(deel, "quirijn", Instant.now());

        assertThat(journal().feiten().delen(List.of(persoon(1))))
                .doesNotContain(deel)
                .hasSize(before.size() - 1);
        assertThat(delen(vandaag.plusYears(7))).isEmpty();
        assertThat(journal().events().teVergeten()).containsExactly(deel);
        journal().events().vergeten(List.of(deel));
        assertThat(journal().events().teVergeten()).isEmpty();
        var events = journal().events().after(0, 10);
        assertThat(journal()
                        .events()
                        .verleden(events)
                        .vernietigd(deel, events.getLast().ontvangen()))
                .isTrue();
    }

    @Test
    void whatIsReceivedAfterwardsFillsADossierdeelAnew() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        var deel = voorstel();
        journal().bewaring().vernietig(deel, "quirijn", Instant.now());

        record(Berichten.start(1, bsn(1)));

        assertThat(journal().feiten().delen(List.of(persoon(1)))).contains(deel);
        var last = journal().events().after(0, 10).getLast();
        assertThat(journal().events().verleden(List.of(last)).vernietigd(deel, last.ontvangen()))
                .isFalse();
    }

    @Test
    void whatWasReceivedBeforeAndRecordedAfterwardsStaysDestroyed() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        var start = Berichten.start(1, bsn(1));
        var waiting = hub().receive(start);
        var deel = voorstel();
        journal().bewaring().vernietig(deel, "quirijn", Instant.now());

        journal().processing().settle(List.of(understood(waiting, start)));

        assertThat(journal().feiten().delen(List.of(persoon(1)))).doesNotContain(deel);
    }

    @Test
    void anOlderBackupLosesTheSameDossierdeelAgain() throws IOException {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        var deel = voorstel();
        var list = settings().masterKeyFile().resolveSibling("master.key.destroyed");
        journal().close();
        Files.writeString(list, "%s %s %s%n".formatted(deel.persoon(), deel.kenmerk(), Instant.now()));

        open();

        assertThat(journal().feiten().delen(List.of(persoon(1))))
                .doesNotContain(deel)
                .isNotEmpty();
        assertThat(journal().events().teVergeten()).containsExactly(deel);
        journal().events().vergeten(List.of(deel));
        restart();
        assertThat(journal().events().teVergeten()).isEmpty();
    }

    /** Proposes to destroy the one dossierdeel whose term is over after seven years. */
    private Dossierdeel voorstel() {
        var deel = delen(vandaag.plusYears(7)).getFirst().deel();
        journal().bewaring().stelVoor(deel, "petra", Instant.now());
        journal().bewaring().stelVoor(deel, "quirijn", Instant.now());
        assertThat(delen(vandaag.plusYears(7)).getFirst().voorgesteld()).isEqualTo("petra");
        return deel;
    }

    private List<Verlopendeel> delen(LocalDate op) {
        var termijn = new Termijn(15, Map.of(Categorie.LEVERING, 7));
        return journal().bewaring().verlopenDelen(new Bewaartermijnen(Map.of(Wet.WMO, termijn)), op);
    }

    @Test
    void twoPeopleDecide() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));
        var bewaring = journal().bewaring();
        assertThat(bewaring.stelVast(persoon(1), "petra", Instant.now())).isFalse();

        bewaring.stelVoor(persoon(1), "petra", Instant.now());
        bewaring.stelVoor(persoon(1), "quirijn", Instant.now());

        assertThat(verlopen(vandaag.plusYears(15)).getFirst().voorgesteld()).isEqualTo("petra");
        assertThat(bewaring.stelVast(persoon(1), "petra", Instant.now())).isFalse();
        assertThat(bewaring.stelVast(persoon(1), "quirijn", Instant.now())).isTrue();
    }

    @Test
    void whoWasDestroyedIsNotListedAnyMore() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.stop(1, bsn(1)));

        journal().persons().destroy(persoon(1));

        assertThat(verlopen(vandaag.plusYears(15))).isEmpty();
    }

    private List<Verlopen> verlopen(LocalDate op) {
        return journal().bewaring().verlopen(TERMIJNEN, op);
    }

    private List<Verlopen> verlopen(Map<Wet, Termijn> termijnen, LocalDate op) {
        return journal().bewaring().verlopen(new Bewaartermijnen(termijnen), op);
    }

    private static Termijn jaren(int jaren) {
        return new Termijn(jaren, Map.of());
    }

    private PersoonId persoon(int nummer) {
        return person(bsn(nummer));
    }
}
