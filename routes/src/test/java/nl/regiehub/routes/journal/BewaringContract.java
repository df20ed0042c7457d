package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Bewaartermijnen;
import nl.regiehub.routes.Bewaartermijnen.Termijn;
import nl.regiehub.routes.Bewaring.Verlopen;
import org.junit.jupiter.api.Test;

/** What every journal must know of how long data may be kept. */
abstract class BewaringContract extends JournalContract {

    private static final Bewaartermijnen TERMIJNEN =
            new Bewaartermijnen(Map.of(Wet.WMO, jaren(15), Wet.JEUGDWET, jaren(20)));
    private final LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Test
    void dataIsKeptUntilTheTermOfTheLawIsOverAndNotADayLonger() {
        settle(Berichten.toewijzing(1, bsn(1)));
        settle(Berichten.stop(1, bsn(1)));

        assertThat(verlopen(vandaag.plusYears(15).minusDays(1))).isEmpty();
        assertThat(verlopen(vandaag.plusYears(15)))
                .containsExactly(new Verlopen(persoon(1), Set.of(Wet.WMO), vandaag, vandaag.plusYears(15), null));
    }

    @Test
    void whileSomethingRunsNothingIsDestroyed() {
        settle(Berichten.toewijzing(1, bsn(1)));

        assertThat(verlopen(vandaag.plusYears(90))).isEmpty();
    }

    @Test
    void aLawWithoutATermKeepsAPerson() {
        settle(Berichten.toewijzing(1, bsn(1)));
        settle(Berichten.stop(1, bsn(1)));

        assertThat(verlopen(Map.of(Wet.JEUGDWET, jaren(20)), vandaag.plusYears(90)))
                .isEmpty();
    }

    @Test
    void aPersonIsKeptAsLongAsWhatIsKeptLongestOfThem() {
        settle(Berichten.toewijzing(1, bsn(1)));
        settle(Berichten.stop(1, bsn(1)));
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
    void twoPeopleDecide() {
        settle(Berichten.toewijzing(1, bsn(1)));
        settle(Berichten.stop(1, bsn(1)));
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
        settle(Berichten.toewijzing(1, bsn(1)));
        settle(Berichten.stop(1, bsn(1)));

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
        return journal().persons().byBsn(bsn(nummer)).orElseThrow();
    }

    private void settle(Bericht bericht) {
        var id = hub().receive(bericht);
        journal().processing().settle(List.of(understood(id, bericht)));
    }
}
