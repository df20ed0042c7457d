package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the hub tells a sender about a message that it cannot take. */
class GebrekenTest {

    private final IstandaardCodec codec = new IstandaardCodec(Standaard.IWMO, Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <iwmo:Eenheid>82<    | <iwmo:Eenheid>99<     | UNKNOWN_CODE    | ToegewezenProducten/ToegewezenProduct[3]/Omvang/Eenheid
            <iwmo:Volume>90<     | <iwmo:Volume><        | MISSING_VALUE   | ToegewezenProducten/ToegewezenProduct[1]/Omvang/Volume
            <iwmo:Volume>90<     | <iwmo:Volume>-9<      | INVALID_VALUE   | ToegewezenProducten/ToegewezenProduct[1]/Omvang/Volume
            >999900018<          | >999900019<           | INVALID_BSN     | Bsn
            >999900018<          | >99990001<            | INVALID_BSN     | Bsn
            >2024-02-29<         | >2023-02-29<          | INVALID_VALUE   | ToegewezenProducten/ToegewezenProduct[3]/Toewijzingsdatum
            >09:05:00<           | >9:05<                | INVALID_VALUE   | ToegewezenProducten/ToegewezenProduct[1]/Toewijzingstijd
            >R-0007<             | ><b/><                | UNKNOWN_ELEMENT | Relaties/Relatie[1]/Nummer
            <wmo301:Soort>24<    | <wmo301:Soort x="1">24< | UNKNOWN_ELEMENT | Relaties/Relatie[2]/Soort/@*[1]
            <wmo301:Budget>0<    | <iwmo:x/><wmo301:Budget>0< | UNKNOWN_ELEMENT | ToegewezenProducten/ToegewezenProduct[3]/*[6]
            """)
    void namesThePlaceOfAProblem(String goed, String fout, Kind soort, String plaats) {
        String bericht = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.TOEWIJZING);
        assertThat(bericht).contains(goed);

        assertThat(problemen(bericht.replace(goed, fout)))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(soort, "/Bericht/Client/" + plaats));
    }

    @Test
    void tellsAllProblemsOfAMessageAtOnce() {
        String bericht = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.TOEWIJZING)
                .replace(">0363<", ">AMSTERDAM<")
                .replace(">999900018<", ">111111111<")
                .replace(">Tigrinya<", "><")
                .replace(">02B03<", ">02B034<")
                .replace("wmo301:Commentaar>", "wmo301:Opmerking>");

        assertThat(problemen(bericht))
                .extracting(Problem::where)
                .containsExactly(
                        "/Bericht/Header/Afzender",
                        "/Bericht/Client/Bsn",
                        "/Bericht/Client/Communicatie/Taal",
                        "/Bericht/Client/*[8]",
                        "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Product/Code",
                        "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/*[10]");
    }

    @Test
    void tellsAMisplacedElementOnceAndStillReadsIt() {
        String bericht = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.START)
                .replaceFirst("(?s)(<wmo305:Bsn>.*?</wmo305:Bsn>)(.*?)(</wmo305:Client>)", "$2$1$3");

        assertThat(problemen(bericht))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.UNKNOWN_ELEMENT, "/Bericht/Client/Bsn"));
    }

    @Test
    void tellsAnElementThatIsMissingAndOneThatIsThereTwice() {
        String bericht = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.STOP)
                .replaceFirst("<wmo307:Begindatum>2026-03-04</wmo307:Begindatum>", "")
                .replace("<wmo307:Geslacht>2</wmo307:Geslacht>", "<wmo307:Geslacht>2</wmo307:Geslacht>".repeat(2));

        assertThat(problemen(bericht))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(
                        tuple(Kind.UNKNOWN_ELEMENT, "/Bericht/Client/Geslacht"),
                        tuple(Kind.MISSING_VALUE, "/Bericht/Client/StopProducten/StopProduct[1]/Begindatum"));
    }

    @Test
    void stopsListingProblemsWhenNobodyReadsOn() {
        String bericht = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.START)
                .replace("</wmo305:Client>", "<x/>".repeat(500) + "</wmo305:Client>");

        assertThat(problemen(bericht))
                .hasSize(101)
                .last()
                .extracting(Problem::kind)
                .isEqualTo(Kind.LIMIT_EXCEEDED);
    }

    @Test
    void saysOnWhichLineAMessageStopsBeingXml() {
        String bericht =
                Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.START).replace("</wmo305:Bsn>", "</Bsn>");

        assertThat(problemen(bericht))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).startsWith("/Bericht/Client/Bsn (regel 19, kolom "));
    }

    @ParameterizedTest
    @CsvSource({
        "3_2/wmo301, 3_1/wmo301, WRONG_VERSION, iWmo 3.1",
        "3_2/wmo301, 4_0/wmo301, WRONG_VERSION, iWmo 4.0",
        "3_2/wmo301, Jansen/wmo301, WRONG_VERSION, onbekende versie",
        "3_2/wmo301, 3_2/wmo302, UNREADABLE, WMO302 nog niet",
        "3_2/wmo301, 3_2/wmo315, UNREADABLE, WMO315 nog niet",
        "3_2/wmo301, 3_2/Jansen, UNREADABLE, kent dit bericht niet",
        "nl/iwmo, nl/ijw, UNREADABLE, geen bericht van iWmo",
    })
    void saysWhatItWasSentInsteadOfAMessageItSpeaks(String goed, String ander, Kind soort, String detail) {
        String bericht =
                Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.TOEWIJZING).replace(goed, ander);

        assertThat(problemen(bericht)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(soort);
            assertThat(problem.detail()).contains(detail).doesNotContain("Jansen");
        });
    }

    @Test
    void refusesAHeaderOfAnotherVersion() {
        String bericht = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.TOEWIJZING)
                .replace("BerichtSubversie>2<", "BerichtSubversie>1<");

        assertThat(problemen(bericht))
                .extracting(Problem::kind, Problem::where, Problem::detail)
                .containsExactly(tuple(
                        Kind.WRONG_VERSION,
                        "/Bericht/Header/BerichtSubversie",
                        "Gevonden: 1. Verwacht: 2: de hub spreekt versie 3.2."));
    }

    private List<Problem> problemen(String bericht) {
        return switch (codec.decode(Eigenberichten.payload(bericht))) {
            case Decoded.Refused geweigerd -> geweigerd.problems();
            case Decoded.Accepted _ -> List.of();
        };
    }
}
