package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Decoded;
import org.junit.jupiter.api.Test;

/** Technische regels that one message can break on its own. */
class RegelsTest {

    private final IstandaardCodec codec = new IstandaardCodec(Standaard.IWMO, Optional.empty());

    @Test
    void refusesSomebodyOlderThanAHundredAndTwenty() {
        breekt(Eigenberichten.START, ">1951-01-01<", ">1906-03-05<", "TR002", "/Bericht/Client/Geboortedatum/Datum");
    }

    @Test
    void takesSomebodyOfAHundredAndTwentyToTheDay() {
        assertThat(gelezen(Eigenberichten.START, ">1951-01-01<", ">1906-03-06<"))
                .isInstanceOf(Decoded.Accepted.class);
    }

    @Test
    void takesADateOfBirthThatIsUnknown() {
        assertThat(gelezen(
                        Eigenberichten.START, "(?s)>1951-01-01<(.*)DatumGebruik>2<", ">1900-01-01<$1DatumGebruik>3<"))
                .isInstanceOf(Decoded.Accepted.class);
    }

    @Test
    void refusesAContactWithoutTelephoneOrAddress() {
        breekt(
                Eigenberichten.TOEWIJZING,
                "<iwmo:Postcode>9999 ZZ</iwmo:Postcode>",
                "",
                "TR006",
                "/Bericht/Client/Contactgegevens/Contact[2]");
        breekt(
                Eigenberichten.TOEWIJZING,
                "<iwmo:Postcode>B-1000</iwmo:Postcode>",
                "",
                "TR006",
                "/Bericht/Client/Relaties/Relatie[2]/Contact");
    }

    @Test
    void refusesAStopBeforeItsStart() {
        breekt(
                Eigenberichten.STOP,
                ">2026-09-30<",
                ">2026-03-03<",
                "TR018",
                "/Bericht/Client/StopProducten/StopProduct[1]/Einddatum");
    }

    @Test
    void namesTheRuleThatTiesAStartOrAStopToItsClient() {
        var start = gelezen(Eigenberichten.START);
        var stop = gelezen(Eigenberichten.STOP);

        assertThat(codec.anderePersoon(start).detail()).startsWith("TR019");
        assertThat(codec.anderePersoon(stop).detail()).startsWith("TR382");
        assertThat(codec.anderePersoon(stop).where()).isEqualTo("/Bericht/Client/Bsn");
    }

    @Test
    void refusesAClientWhoIsOnlySomewhereForAWhile() {
        breekt(
                Eigenberichten.TOEWIJZING,
                "(?s)(<wmo301:Contactgegevens>\\s*<wmo301:Contact>\\s*<wmo301:Soort>)01",
                "$104",
                "TR061",
                "/Bericht/Client/Contactgegevens");
    }

    @Test
    void refusesTheSameLineTwice() {
        breekt(
                Eigenberichten.START,
                "(?s)(<wmo305:StartProduct>.*?</wmo305:StartProduct>)",
                "$1$1",
                "TR101",
                "/Bericht/Client/StartProducten/StartProduct[2]");
    }

    private void breekt(String bericht, String goed, String fout, String regel, String plaats) {
        assertThat(gelezen(bericht, goed, fout))
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        geweigerd -> assertThat(geweigerd.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.kind()).isEqualTo(Kind.INCONSISTENT);
                                    assertThat(problem.where()).isEqualTo(plaats);
                                    assertThat(problem.detail()).startsWith(regel + ": ");
                                }));
    }

    private Decoded gelezen(String bericht, String goed, String fout) {
        String goedBericht = Eigenberichten.tekst(Standaard.IWMO, bericht);
        String foutBericht = goedBericht.replaceFirst(goed, fout);
        assertThat(foutBericht).isNotEqualTo(goedBericht);
        return codec.decode(Eigenberichten.payload(foutBericht));
    }

    private Bericht gelezen(String bericht) {
        var payload = Eigenberichten.payload(Standaard.IWMO, bericht);
        return ((Decoded.Accepted) codec.decode(payload)).bericht();
    }
}
