package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begripsbewerking;
import nl.regiehub.vocabulary.Begripstekst;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Concept;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import org.junit.jupiter.api.Test;

/** Putting a mapping in. */
class KoppelaarTest {

    private static final String BEGRIP = "https://regiehub.example/id/begrip/verzorging";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Naslagwerk WERK = Regio.werk(Regio.ZONDER);

    private final Koppelaar koppelaar = new Koppelaar(Regio.ZONDER, WERK);

    @Test
    void addsOneRowToTheTableOfTheListAndTheCodeHasAMeaning() {
        var begrip = eenBegrip();

        var wijziging = gelukt(
                koppelaar.koppel(new Koppeling(Regio.VERZORGING, Relatie.BROAD_MATCH, begrip, "Wie haar betaalt.")));

        assertThat(wijziging.inhoud()).containsOnlyKeys(Regio.TABEL);
        assertThat(extra(wijziging)).singleElement().asString().contains("Wie haar betaalt.");
        assertThat(Regio.vocabulary(Regio.ZONDER.met(wijziging)).translate(Regio.VERZORGING, DAY))
                .isInstanceOfSatisfying(
                        Translation.Mapped.class,
                        mapped -> assertThat(mapped.matches())
                                .extracting(Vertaling::concept, Vertaling::relatie, Vertaling::verlies)
                                .containsExactly(tuple(begrip, Relatie.BROAD_MATCH, "Wie haar betaalt.")));
    }

    @Test
    void putsTheFirstMappingOfAListIntoTheTableOfTheRegion() {
        var zonder = Bestanden.van(Map.of(
                Regio.TABEL,
                Regio.HEEL
                        .tekst(Regio.TABEL)
                        .orElseThrow()
                        .replace("wmo020", "weg")
                        .getBytes(UTF_8)));

        var wijziging = gelukt(new Koppelaar(Regio.HEEL.met(zonder), WERK)
                .koppel(new Koppeling(Regio.VERZORGING, Relatie.CLOSE_MATCH, eenBegrip(), "")));

        assertThat(wijziging.tekst("mappings/regio.sssom.tsv").orElseThrow())
                .contains("#  wmo020: " + Codelijst.iwmo("wmo020") + "/\n")
                .contains("wmo020:03\t");
    }

    @Test
    void refusesABroaderConceptWithoutWhatIsLost() {
        assertThat(problemen(new Koppeling(Regio.VERZORGING, Relatie.BROAD_MATCH, eenBegrip(), " ")))
                .extracting(Problem::where)
                .containsExactly("verlies");
    }

    @Test
    void refusesWhatIsNoConceptAndWhatIsNoCodeOfTheList() {
        var buiten = new Code(Regio.VERZORGING.schema(), "999");

        assertThat(problemen(new Koppeling(Regio.VERZORGING, Relatie.EXACT_MATCH, BEGRIP + "-zonder", "")))
                .extracting(Problem::where)
                .containsExactly("begrip");
        assertThat(problemen(new Koppeling(buiten, Relatie.EXACT_MATCH, eenBegrip(), "")))
                .extracting(Problem::where)
                .containsExactly(buiten.schema());
    }

    @Test
    void aMappingIsChangedInItsPlaceAndTakenAway() {
        var begrip = eenBegrip();
        var eerst = Regio.ZONDER.met(
                gelukt(koppelaar.koppel(new Koppeling(Regio.VERZORGING, Relatie.CLOSE_MATCH, begrip, ""))));
        var geldig = new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        var daarna = eerst.met(gelukt(new Koppelaar(eerst, WERK)
                .koppel(new Koppeling(Regio.VERZORGING, Relatie.EXACT_MATCH, begrip, "", geldig))));
        var weg = gelukt(new Koppelaar(daarna, WERK).ontkoppel(Regio.VERZORGING, begrip));

        assertThat(extra(daarna))
                .singleElement()
                .asString()
                .contains("\tskos:exactMatch\t")
                .contains("\t2026-01-01\t2026-12-31\t");
        assertThat(weg.tekst(Regio.TABEL)).isEqualTo(Regio.ZONDER.tekst(Regio.TABEL));
        assertThat(koppelaar.ontkoppel(Regio.VERZORGING, BEGRIP + "-zonder")).isInstanceOf(Uitkomst.Onmogelijk.class);
    }

    @Test
    void aConceptThatTheFilesBringIsCalledByItsNameThere() {
        var nieuw = new Begripstekst(
                "nachtopvang",
                List.of(),
                "Opvang voor de nacht.",
                "",
                "",
                List.of("voorziening"),
                new Periode(null, null),
                Concept.Status.VOORSTEL);
        var kopie = Regio.ZONDER.met(Begripsbewerking.van(Regio.ZONDER).schrijf("nachtopvang", nieuw));
        var koppeling = new Koppeling(Regio.VERZORGING, Relatie.CLOSE_MATCH, "nachtopvang", "");

        var samen = kopie.met(gelukt(new Koppelaar(kopie, WERK).koppel(koppeling)));
        var weg = samen.met(gelukt(new Koppelaar(samen, WERK).ontkoppel(Regio.VERZORGING, "nachtopvang")));

        assertThat(Regio.vocabulary(samen).translate(Regio.VERZORGING, DAY))
                .isInstanceOfSatisfying(
                        Translation.Mapped.class,
                        mapped -> assertThat(mapped.matches())
                                .extracting(Vertaling::concept)
                                .containsExactly("https://regiehub.example/id/begrip/nachtopvang"));
        assertThat(weg.tekst(Regio.TABEL)).isEqualTo(kopie.tekst(Regio.TABEL));
        assertThat(problemen(koppeling)).extracting(Problem::where).containsExactly("begrip");
    }

    private static String eenBegrip() {
        return WERK.begrippen().getFirst().concept().iri();
    }

    private static List<String> extra(Bestanden wijziging) {
        var toen = Regio.ZONDER.tekst(Regio.TABEL).orElseThrow().lines().toList();
        return wijziging
                .tekst(Regio.TABEL)
                .orElseThrow()
                .lines()
                .filter(line -> !toen.contains(line))
                .toList();
    }

    private static Bestanden gelukt(Uitkomst uitkomst) {
        return ((Uitkomst.Gelukt) uitkomst).wijziging();
    }

    private List<Problem> problemen(Koppeling koppeling) {
        return ((Uitkomst.Onmogelijk) koppelaar.koppel(koppeling)).problemen();
    }
}
