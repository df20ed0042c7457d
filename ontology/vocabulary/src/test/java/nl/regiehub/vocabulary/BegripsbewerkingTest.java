package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Periode;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.wijziging.Hernoeming;
import org.junit.jupiter.api.Test;

/** Editing a concept as a form does. */
class BegripsbewerkingTest {

    private static final Bestanden HEEL = Bestanden.meegeleverd();
    private static final Vocabulary PUBLISHED =
            Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);

    private final Begripsbewerking bewerking = Begripsbewerking.van(HEEL);

    @Test
    void writingAnyConceptBackAsItWasChangesNothing() {
        var namen = PUBLISHED.alleLijsten().stream()
                .filter(lijst -> lijst.schema().startsWith(Term.BASE + "kader/")
                        || lijst.schema().equals(Term.BASE + "begrip"))
                .flatMap(lijst -> PUBLISHED.concepts(lijst.schema()).stream())
                .map(concept -> concept.code().waarde())
                .toList();

        assertThat(namen).hasSizeGreaterThan(600);
        assertThat(namen).allSatisfy(naam -> {
            var tekst = bewerking.tekst(naam).orElseThrow();
            assertThat(HEEL.met(bewerking.schrijf(naam, tekst)).teksten()).isEqualTo(HEEL.teksten());
        });
    }

    @Test
    void aChangedConceptSaysWhatWasWrittenAndItsFileNothingElse() {
        var tekst = new Begripstekst(
                "regie op de casus",
                List.of("casusregie", "zaakregie"),
                "Wie het overzicht houdt.",
                "Iemand houdt overzicht over uw hulp.",
                "Gebruik dit woord niet voor eigen regie.",
                bewerking.labels().subList(0, 2),
                new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31)),
                Status.VASTGESTELD);

        var wijziging = bewerking.schrijf("casusregie", tekst);

        assertThat(wijziging.inhoud()).hasSize(1);
        assertThat(Begripsbewerking.van(HEEL.met(wijziging)).tekst("casusregie"))
                .hasValue(tekst);
        var pad = wijziging.inhoud().firstKey();
        assertThat(blokken(wijziging, pad)).hasSameSizeAs(blokken(HEEL, pad));
        assertThat(blokken(wijziging, pad).stream()
                        .filter(blok -> !blokken(HEEL, pad).contains(blok)))
                .singleElement()
                .asString()
                .startsWith("begrip:casusregie");
    }

    @Test
    void anotherNameIsWrittenInTheTablesThatNameTheConcept() {
        var was = bewerking.tekst("begeleiding").orElseThrow();
        var tekst = new Begripstekst(
                "ondersteunende begeleiding",
                was.synoniemen(),
                was.definitie(),
                was.uitleg(),
                was.toelichting(),
                was.ruimer(),
                was.geldig(),
                was.status());

        var alleen = HEEL.met(bewerking.schrijf("begeleiding", tekst));
        var samen = alleen.met(Hernoeming.van(alleen, "begeleiding", tekst.label()));

        assertThat(alleen.controleer()).isInstanceOf(Checked.Refused.class);
        var tabel = "mappings/iwmo-3.2.sssom.tsv";
        assertThat(samen.tekst(tabel).orElseThrow()).contains("\tbegrip:begeleiding\tondersteunende begeleiding\t");
        assertThat(Hernoeming.van(samen, "begeleiding", tekst.label()).leeg()).isTrue();
    }

    @Test
    void aNewConceptStandsInTheFileOfProposalsAndPassesTheCheck() {
        var naam = Begripsbewerking.naam(" Buurtgezin, één dag! ");
        var tekst = new Begripstekst(
                "buurtgezin één dag",
                List.of(),
                "Gezin in de buurt dat een dag per week helpt.",
                "",
                "",
                List.of("voorziening"),
                new Periode(null, null),
                Status.VOORSTEL);

        var nieuw = HEEL.met(bewerking.schrijf(naam, tekst));

        assertThat(naam).isEqualTo("buurtgezin-een-dag");
        assertThat(nieuw.tekst("begrippen/voorstellen.ttl").orElseThrow()).contains("begrip:buurtgezin-een-dag\n");
        assertThat(nieuw.controleer()).isInstanceOf(Checked.Accepted.class);
    }

    @Test
    void aBroaderConceptThatNobodyKnowsIsTold() {
        var was = bewerking.tekst("begeleiding").orElseThrow();
        var tekst = new Begripstekst(
                was.label(), List.of(), "", "", "", List.of("voorziening", "nergens"), was.geldig(), was.status());

        assertThat(bewerking.onbekend(tekst)).containsExactly("nergens");
        assertThat(bewerking.tekst("nergens")).isEmpty();
    }

    private static List<String> blokken(Bestanden bestanden, String pad) {
        return Stream.of(bestanden.tekst(pad).orElseThrow().split("\n\n"))
                .skip(1) // what namespaces are called
                .map(String::strip)
                .toList();
    }
}
