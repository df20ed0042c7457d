package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final Shapes SHAPES = Shapes.bundled();
    private static final Persoonsgegevens VRIES = Regio.gegevens("Vries", 1);

    @Test
    void whatIsInOrderHasNoProblems() {
        assertThat(DossiergraafTest.geschiedenis())
                .allSatisfy(bericht -> assertThat(SHAPES.check(bericht)).isEmpty());
    }

    @Test
    void aToewijzingsberichtWithoutToewijzingSaysSo() {
        assertThat(SHAPES.check(Regio.opdracht("1", VRIES)))
                .containsExactly(new Problem(
                        Kind.MISSING_VALUE,
                        "toewijzingen",
                        "Het bericht wijst geen product toe.",
                        "Neem ten minste een toewijzing op."));
    }

    @Test
    void anEndBeforeTheBeginningIsInconsistent() {
        var toewijzing = Regio.toewijzing(7, Regio.DAGTEKENING, LocalDate.parse("2025-01-01"));

        assertThat(SHAPES.check(Regio.opdracht("1", VRIES, toewijzing)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.INCONSISTENT);
                    assertThat(problem.where()).isEqualTo("toewijzingen[0].van");
                });
    }

    @Test
    void aRefusalNeedsAReason() {
        var weigering = Regio.terugkoppeling("1", VRIES, Status.GEWEIGERD, null, Instant.EPOCH);

        assertThat(SHAPES.check(weigering)).extracting(Problem::where).containsExactly("reden");
    }

    @Test
    void aMessageToNobodyIsIncomplete() {
        var kop = Regio.kop("WMO301", "1", Regio.GEMEENTE, null, Regio.DAGTEKENING);
        var opdracht = Regio.opdracht(kop, VRIES, List.of(), Regio.toewijzing(7, Regio.DAGTEKENING, null));

        assertThat(SHAPES.check(opdracht)).extracting(Problem::where).containsExactly("ontvanger");
    }

    @Test
    void whoIsReferredToInACasusMustBeInIt() {
        var casus = Regio.casus(
                "1",
                Instant.EPOCH,
                null,
                List.of(Regio.lid(1, VRIES, false, false)),
                List.of(new Casus.Doel("2", "Rust", 9, Periode.vanaf(Regio.DAGTEKENING), false)));

        assertThat(SHAPES.check(casus))
                .extracting(Problem::where)
                .containsExactly("casus.acties[0].doel", "casus.doelen[0].persoon");
    }

    @Test
    void everyProblemIsNamedAtOnceAndNoneRepeatsTheMessage() {
        var geheim = "GeheimeNaam";
        var casus = new Casus(
                "",
                Instant.EPOCH,
                LocalDate.parse("2026-01-02"),
                LocalDate.parse("2026-01-01"),
                new Code("urn:x", geheim),
                "",
                List.of(Regio.lid(1, Regio.gegevens(geheim, 1), false, false)),
                List.of(),
                List.of(),
                List.of());
        Bericht bericht =
                new Casusbericht(Regio.kop("casus", "", Regio.GEMEENTE, null, Regio.DAGTEKENING), Wet.WMO, casus);

        var problemen = SHAPES.check(bericht);

        assertThat(problemen)
                .extracting(Problem::where)
                .containsExactly("casus.nummer", "casus.opener", "casus.van", "identificatie");
        assertThat(problemen.toString()).doesNotContain(geheim, Regio.bsn(1).waarde(), "2026-01-01");
    }
}
