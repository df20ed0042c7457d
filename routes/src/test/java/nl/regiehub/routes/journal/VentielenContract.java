package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.ventiel.Aanvraag;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Stap.Aangevraagd;
import nl.regiehub.access.ventiel.Stap.Geopend;
import nl.regiehub.access.ventiel.Stap.Ingetrokken;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Partij;
import nl.regiehub.canonical.Vastgesteld;
import org.junit.jupiter.api.Test;

/** What every journal must do with ventielen. */
abstract class VentielenContract extends JournalContract {

    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Instant NU = Instant.parse("2026-03-02T13:00:00Z");
    private static final Instant SLUIT = NU.plusSeconds(1800);

    @Test
    void keepsEveryStepOverARestartAndFindsAVentielByWhoHasToDoWithIt() {
        var persoon = journal().persons().withBsn(bsn(1));
        var zaak = aangevraagd(persoon);
        for (Stap stap : stappen(persoon)) {
            assertThat(ventielen().zet(zaak, stap)).isTrue();
            zaak = zaak.na(stap);
        }

        restart();

        assertThat(ventielen().vind(zaak.id())).hasValue(zaak);
        assertThat(ventielen().van(GEMEENTE)).containsExactly(zaak);
        assertThat(ventielen().van(Organisatiecode.gemeente("9902"))).isEmpty();
        assertThat(ventielen().gevraagdDoor("anouk")).containsExactly(zaak);
        assertThat(ventielen().gevraagdDoor("burgemeester")).isEmpty();
        assertThat(ventielen().over(List.of(persoon))).containsExactly(zaak);
        assertThat(ventielen().vind(new UUID(1, 1))).isEmpty();
    }

    @Test
    void openingStatesTheFactForEachPersonAndClosingEndsItAtThatMoment() {
        var een = journal().persons().withBsn(bsn(1));
        var ander = journal().persons().withBsn(bsn(2));
        var zaak = aangevraagd(een);
        var geopend = geopend(een, ander);

        ventielen().zet(zaak, geopend);
        var open = zaak.na(geopend);

        assertThat(journal().feiten().persoonsfeiten(List.of(een, ander)))
                .containsExactlyInAnyOrderElementsOf(open.feiten().entrySet().stream()
                        .map(feit -> new Vastgesteld(feit.getKey(), feit.getValue()))
                        .toList());

        ventielen().zet(open, new Ingetrokken(NU.plusSeconds(60), "burgemeester", "niet meer nodig"));

        assertThat(journal().feiten().persoonsfeiten(List.of(een, ander)))
                .hasSize(2)
                .allSatisfy(feit -> assertThat(feit.feit())
                        .isEqualTo(open.na(new Ingetrokken(NU.plusSeconds(60), "burgemeester", "niet meer nodig"))
                                .feiten()
                                .get(feit.persoon())));
    }

    @Test
    void oneOfTwoDecisionsCountsAndTheOtherChangesNothing() throws Exception {
        var persoon = journal().persons().withBsn(bsn(1));
        var zaak = aangevraagd(persoon);

        var gezet = together(
                2,
                i -> ventielen()
                        .zet(zaak, i == 0 ? geopend(persoon) : new Stap.Geweigerd(NU, "wethouder", "geen noodzaak")));

        assertThat(gezet).containsExactlyInAnyOrder(true, false);
        assertThat(ventielen().vind(zaak.id()).orElseThrow().stappen()).hasSize(2);
        assertThat(journal().feiten().persoonsfeiten(List.of(persoon))).hasSize(gezet.getFirst() ? 1 : 0);
    }

    @Test
    void ofWhoeverWasDestroyedThereIsNoVentielAndItsOtherPersonsAreStillClosed() {
        var een = journal().persons().withBsn(bsn(1));
        var ander = journal().persons().withBsn(bsn(2));
        var vanEen = aangevraagd(een);
        var vanAnder = aangevraagd(ander);
        ventielen().zet(vanAnder, geopend(een, ander));

        journal().persons().destroy(een);

        assertThat(ventielen().vind(vanEen.id())).isEmpty();
        assertThat(ventielen().over(List.of(een))).isEmpty();
        var open = ventielen().vind(vanAnder.id()).orElseThrow();
        assertThat(ventielen().zet(open, new Ingetrokken(NU, "burgemeester", "klaar")))
                .isTrue();
        assertThat(journal().feiten().persoonsfeiten(List.of(een, ander))).hasSize(1);
    }

    private Ventielzaak aangevraagd(PersoonId persoon) {
        var aanvraag = new Aanvraag(
                GEMEENTE,
                "2026-17",
                Aanvraag.Bereik.CASUS,
                Set.of(Categorie.PLAN, Categorie.SIGNAAL),
                Set.of(new Partij(GEMEENTE, "anouk"), new Partij(Organisatiecode.agb("99990001"), null)),
                SLUIT,
                "er dreigt gevaar");
        var zaak = new Ventielzaak(
                UUID.randomUUID(), persoon, List.of(new Aangevraagd(NU, "anouk", "casemanager", GEMEENTE, aanvraag)));
        ventielen().leg(zaak);
        return zaak;
    }

    private static Geopend geopend(PersoonId... personen) {
        return new Geopend(NU, "burgemeester", GEMEENTE, Map.of(Categorie.PLAN, "AVG art. 6"), Set.of(personen), SLUIT);
    }

    private static List<Stap> stappen(PersoonId persoon) {
        return List.of(
                geopend(persoon),
                new Ingetrokken(NU, "burgemeester", "niet meer nodig"),
                new Stap.Uitgesteld(NU, "burgemeester", "lopend onderzoek", LocalDate.of(2026, 4, 1)),
                new Stap.Getoetst(NU, "fg", Stap.Oordeel.AANDACHTSPUNT, "had korter gekund"),
                new Stap.Medegedeeld(NU, "ans", Stap.Wijze.SCHERM),
                new Stap.Geweigerd(NU, "burgemeester", "geen noodzaak"));
    }

    private Ventielen ventielen() {
        return journal().ventielen();
    }
}
