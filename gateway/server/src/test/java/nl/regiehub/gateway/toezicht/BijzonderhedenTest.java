package nl.regiehub.gateway.toezicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Kader.Toezichtkader;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit.Teamlid;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;
import nl.regiehub.gateway.config.Feitenlijst;
import nl.regiehub.gateway.toezicht.Bijzonderheden.Bijzonderheid;
import nl.regiehub.gateway.toezicht.Bijzonderheden.Soort;
import org.junit.jupiter.api.Test;

class BijzonderhedenTest {

    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Instant UUR = Instant.parse("2026-03-02T13:00:00Z");
    private static final Periode ALTIJD = new Periode(null, null);

    private final Feitenlijst feiten = new Feitenlijst();

    @Test
    void whoReadsAboutMoreThanACaseloadInAnHourStandsOut() {
        assertThat(in(gelezen(25))).isEmpty();
        assertThat(in(gelezen(26))).containsExactly(new Bijzonderheid(Soort.VEEL_PERSONEN, "anouk", UUR, 26));
        assertThat(in(Stream.concat(gelezen(25), Stream.of(regel(UUR.plusSeconds(3600), 99, "toegestaan")))))
                .isEmpty();
    }

    @Test
    void whoIsRefusedAgainAndAgainStandsOut() {
        assertThat(in(geweigerd(10))).isEmpty();
        assertThat(in(geweigerd(11))).containsExactly(new Bijzonderheid(Soort.VEEL_WEIGERINGEN, "anouk", UUR, 11));
    }

    @Test
    void readingOutsideTheBuurtenOfTheOwnTeamStandsOutAndOfAnUnknownBuurtDoesNot() {
        feiten.met(new Teamlid(GEMEENTE, "noord", "anouk", Set.of("BU01"), ALTIJD))
                .met(persoon(1), new Woonbuurt("BU01", ALTIJD))
                .met(persoon(2), new Woonbuurt("BU02", ALTIJD));

        assertThat(in(Stream.of(regel(UUR, 1, "toegestaan"), regel(UUR, 3, "toegestaan"))))
                .isEmpty();
        assertThat(in(Stream.of(regel(UUR, 1, "toegestaan"), regel(UUR, 2, "toegestaan"))))
                .containsExactly(new Bijzonderheid(Soort.BUITEN_EIGEN_GEBIED, "anouk", UUR, 1));
    }

    private List<Bijzonderheid> in(Stream<Audit.Regel> regels) {
        return new Bijzonderheden(feiten, new Toezichtkader(25, 10)).in(regels.toList());
    }

    private static Stream<Audit.Regel> gelezen(int personen) {
        return IntStream.range(0, personen).mapToObj(nummer -> regel(UUR.plusSeconds(nummer), nummer, "toegestaan"));
    }

    private static Stream<Audit.Regel> geweigerd(int keer) {
        return IntStream.range(0, keer).mapToObj(nummer -> regel(UUR.plusSeconds(nummer), 1, "geweigerd"));
    }

    private static PersoonId persoon(int nummer) {
        return new PersoonId(new UUID(0, nummer));
    }

    private static Audit.Regel regel(Instant op, int persoon, String uitkomst) {
        return new Audit.Regel(
                        op,
                        "anouk",
                        "casemanager",
                        GEMEENTE,
                        "huishouden:beeld",
                        "",
                        "plan:inhoud",
                        "casusregie",
                        "r",
                        uitkomst,
                        "127.0.0.1")
                .over(List.of(persoon(persoon)));
    }
}
