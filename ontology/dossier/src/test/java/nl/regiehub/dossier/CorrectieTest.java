package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Correctieantwoord.Besluit;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody says of what a source says stands beside it, for whoever may see that, and alters nothing of it. */
class CorrectieTest {

    private static final Persoonsgegevens VRIES = Regio.gegevens("Vries", 1);
    private static final Instant GEZEGD = Instant.parse("2026-03-05T10:00:00Z");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final Toewijzingsbericht OPDRACHT =
            Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null));

    @TempDir
    private Path map;

    @Test
    void standsBesideWhatItIsAboutAndLeavesThatAsItWas() {
        var beeld = beeld(List.of(OPDRACHT, correctie("C1")), APRIL, Graad.INHOUD, _ -> true);

        var correctie = beeld.correcties().getFirst();
        assertThat(correctie.onjuist()).isEqualTo("De ingangsdatum klopt niet.");
        assertThat(correctie.juist()).isEqualTo("Het was 8 februari.");
        assertThat(correctie.door()).isEqualTo("zelf");
        assertThat(correctie.besluit()).isNull();
        assertThat(beeld.voorzieningen()).singleElement().satisfies(voorziening -> {
            assertThat(voorziening.periode().van()).isEqualTo("2026-02-01");
            assertThat(voorziening.bron().deel()).isEqualTo(correctie.bron().deel());
        });
    }

    @Test
    void theLastAnswerOfTheSourceIsShownWithItsReason() {
        var berichten = List.of(
                OPDRACHT,
                correctie("C1"),
                antwoord("A1", Besluit.OVERGENOMEN, null, GEZEGD.plusSeconds(60)),
                antwoord("A2", Besluit.GEWEIGERD, "Zo is het besloten.", GEZEGD.plusSeconds(120)));

        var correctie =
                beeld(berichten, APRIL, Graad.INHOUD, _ -> true).correcties().getFirst();

        assertThat(correctie.besluit()).isEqualTo("geweigerd");
        assertThat(correctie.reden()).isEqualTo("Zo is het besloten.");
    }

    @Test
    void whatWasSaidLaterIsNotThereYet() {
        var beeld = beeld(List.of(OPDRACHT, correctie("C1")), LocalDate.parse("2026-03-04"), Graad.INHOUD, _ -> true);

        assertThat(beeld.correcties()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheOneDoesNotSeeTheOther() {
        var berichten = List.of(OPDRACHT, correctie("C1"));

        assertThat(beeld(berichten, APRIL, Graad.INHOUD, deel -> deel.categorie() != Categorie.TOEWIJZING)
                        .correcties())
                .isEmpty();
        assertThat(beeld(berichten, APRIL, Graad.BESTAAN, _ -> true).correcties())
                .isEmpty();
    }

    private Beeld beeld(List<? extends Bericht> berichten, LocalDate op, Graad graad, Predicate<Dossierdeel> mag) {
        var gebeurtenissen = Regio.gebeurtenissen(berichten);
        var delen = gebeurtenissen.stream()
                .flatMap(gebeurtenis -> Ontleding.delen(gebeurtenis).stream())
                .distinct()
                .filter(mag)
                .collect(Collectors.toMap(deel -> deel, _ -> new Toegestaan(graad, "test", "test", "test")));
        try (var graaf = Dossiergraven.open(map, Regio.BASE, Regio.VOCABULARY)) {
            graaf.project(gebeurtenissen);
            return graaf.beeld(new Zichtbaar(delen), List.of(Regio.persoon("Vries")), op);
        }
    }

    static Correctie correctie(String nummer) {
        return new Correctie(
                Regio.kop(Correctie.SOORT, nummer, Regio.GEMEENTE, Regio.GEMEENTE, LocalDate.parse("2026-03-05")),
                Wet.WMO,
                nummer,
                VRIES,
                betreft(),
                Gever.ZELF,
                "De ingangsdatum klopt niet.",
                "Het was 8 februari.",
                GEZEGD);
    }

    private static Correctieantwoord antwoord(String id, Besluit besluit, @Nullable String reden, Instant op) {
        return new Correctieantwoord(
                Regio.kop("correctieantwoord", id, Regio.GEMEENTE, null, LocalDate.parse("2026-03-06")),
                Wet.WMO,
                "C1",
                VRIES,
                betreft(),
                besluit,
                reden,
                op);
    }

    private static Correctie.Betreft betreft() {
        return Ontleding.delen(Regio.gebeurtenis(1, OPDRACHT)).stream()
                .filter(deel -> deel.categorie() == Categorie.TOEWIJZING)
                .map(Correctie.Betreft::van)
                .findFirst()
                .orElseThrow();
    }
}
