package nl.regiehub.access;

import static java.util.Collections.nCopies;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static nl.regiehub.access.Wereld.regel;
import static nl.regiehub.access.Wereld.rol;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Partij;
import nl.regiehub.canonical.Persoonsfeit.Ventiel;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

class PuntbesluitenTest {

    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 1);
    private static final Vrager DAAN = new Vrager("daan", "rol", LINDE, "daan");

    private static final Instant NU = VANDAAG.atTime(14, 0).toInstant(ZoneOffset.UTC);

    private final Wereld wereld = new Wereld();

    @Test
    void thePointDecidesHowMuchOfEachDossierdeelIsVisible() {
        var plan = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, OPDRACHT, Wet.WMO);
        var taak = wereld.deel(persoon(1), GEMEENTE, Categorie.TAAK, OPDRACHT, Wet.WMO);
        wereld.deel(persoon(1), GEMEENTE, Categorie.DOEL, OPDRACHT, Wet.WMO);
        var toegang = toegang((_, vragen, _, _) -> vragen.stream()
                .map(vraag -> vraag.equals(new Vraag.Lezen(plan))
                        ? Optional.of(Graad.INHOUD)
                        : Optional.of(vraag.equals(new Vraag.Lezen(taak)) ? Graad.BESTAAN : Graad.AANTAL))
                .toList());

        assertThat(toegang.zichtbaar(DAAN, List.of(persoon(1)), "doel", VANDAAG).delen())
                .hasSize(2)
                .hasEntrySatisfying(plan, ja -> assertThat(ja.graad()).isEqualTo(Graad.INHOUD))
                .hasEntrySatisfying(taak, ja -> assertThat(ja.graad()).isEqualTo(Graad.BESTAAN));
    }

    @Test
    void aPointThatSaysNothingOrTooLittleSaysNo() {
        var plan = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, OPDRACHT, Wet.WMO);
        var stil = toegang((_, vragen, _, _) -> nCopies(vragen.size(), Optional.empty()));
        var teWeinig = toegang((_, _, _, _) -> List.of());

        var onbereikbaar = toegang((_, _, _, _) -> {
            throw new HubException(HubException.Fault.DECISION_POINT_UNREACHABLE, "away", null);
        });

        for (Toegang toegang : List.of(stil, teWeinig, onbereikbaar)) {
            assertThat(toegang.besluit(DAAN, plan, "doel", VANDAAG)).isEqualTo(new Geweigerd(new Reden.Beslispunt()));
            assertThat(toegang.operatie(DAAN, "boekhouding:alles", "doel")).isInstanceOf(Geweigerd.class);
            assertThat(toegang.zichtbaar(DAAN, List.of(persoon(1)), "doel", VANDAAG)
                            .delen())
                    .isEmpty();
        }
    }

    @Test
    void whatOnlyAVentielOpensIsMarkedWhoeverDecides() {
        var plan = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, OPDRACHT, Wet.WMO);
        var taak = wereld.deel(persoon(1), GEMEENTE, Categorie.TAAK, OPDRACHT, Wet.WMO);
        var id = new UUID(8, 1);
        wereld.feiten.add(new Vastgesteld(
                persoon(1),
                new Ventiel(
                        id,
                        Kring.casus(GEMEENTE, "c-1"),
                        "burgemeester",
                        Set.of(new Partij(LINDE, null)),
                        Set.of(Categorie.PLAN),
                        NU,
                        NU.plusSeconds(1))));
        var toegang = toegang((_, vragen, _, _) -> nCopies(vragen.size(), Optional.of(Graad.INHOUD)));

        var zicht = toegang.zichtbaar(DAAN, List.of(persoon(1)), "doel", VANDAAG);

        assertThat(zicht.delen().get(plan)).extracting(Toegestaan::ventiel).isEqualTo(id);
        assertThat(zicht.delen().get(taak)).extracting(Toegestaan::ventiel).isNull();
        assertThat(zicht.ventielen()).containsExactly(id);
    }

    @Test
    void ownPersonsAreThoseOfARelationOfWhomThePointShowsSomething() {
        for (int nummer = 1; nummer <= 3; nummer++) {
            wereld.deel(persoon(nummer), GEMEENTE, Categorie.PLAN, OPDRACHT, Wet.WMO);
        }
        for (int nummer = 1; nummer <= 2; nummer++) {
            wereld.relatie(
                    Relatiefeit.Soort.OPDRACHTNEMER, persoon(nummer), OPDRACHT, LINDE, null, new Periode(null, null));
        }
        var toegang = toegang((_, vragen, _, _) -> vragen.stream()
                .map(vraag -> vraag instanceof Vraag.Lezen(var deel)
                                && !deel.persoon().equals(persoon(2))
                        ? Optional.of(Graad.INHOUD)
                        : Optional.<Graad>empty())
                .toList());

        assertThat(toegang.eigenPersonen(DAAN, "doel", VANDAAG)).containsExactly(persoon(1));
        assertThat(toegang.doelToegestaan(DAAN, "doel")).isTrue();
        assertThat(toegang.doelToegestaan(DAAN, "ander")).isFalse();
    }

    @Test
    void anOperationThatThePointAllowsIsAllowed() {
        var toegang = toegang((_, vragen, _, _) -> nCopies(vragen.size(), Optional.of(Graad.INHOUD)));

        assertThat(toegang.operatie(DAAN, "boekhouding:alles", "doel")).isInstanceOf(Toegestaan.class);
    }

    private Toegang toegang(Beslispunt punt) {
        var beleid = new Beleid(List.of(rol(
                "rol",
                "doel",
                regel("r", Relatiesoort.KRING, Graad.INHOUD, Set.of(), Categorie.PLAN),
                regel("v", Relatiesoort.VENTIEL, Graad.INHOUD, Set.of(), Categorie.PLAN))));
        return Toegangen.open(beleid, wereld, punt, Clock.fixed(NU, ZoneOffset.UTC));
    }
}
