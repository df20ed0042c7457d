package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.seam.Decoded;
import org.junit.jupiter.api.Test;

/** What the hub makes of a toewijzingsbericht, in particular of the three shapes a toegewezen product has. */
class ToewijzingsberichtTest {

    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("0363");

    @Test
    void readsTheEnvelope() {
        var bericht = gelezen(Standaard.IWMO);

        assertThat(bericht.wet()).isEqualTo(Wet.WMO);
        assertThat(bericht.kop())
                .isEqualTo(new Berichtkop(
                        "WMO301",
                        "TW 26/00017",
                        LocalDate.of(2026, 2, 27),
                        GEMEENTE,
                        Organisatiecode.agb("42420001"),
                        new Berichtkop.Schemaversie("1.0.0", "1.0.1")));
    }

    @Test
    void readsASpecificToewijzingWithCategoryAndTheCodeOfItsGemeente() {
        Toewijzing specifiek = gelezen(Standaard.IWMO).toewijzingen().get(0);

        assertThat(specifiek)
                .isEqualTo(new Toewijzing(
                        7001,
                        "VOT-2026-19",
                        new Product(
                                new Code(Codelijst.iwmo("wmo020"), "02"),
                                new Code(Codelijst.productcode(GEMEENTE), "02B03")),
                        LocalDate.of(2026, 2, 27),
                        LocalTime.of(9, 5),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 2, 28),
                        new Code(Codelijst.iwmo("wmo002"), "03"),
                        new Toewijzing.Omvang(
                                90, new Code(Codelijst.iwmo("wj756"), "04"), new Code(Codelijst.iwmo("wmo757"), "2")),
                        null,
                        " Let op de hond "));
    }

    @Test
    void readsAnAspecificToewijzingWithACategoryAlone() {
        Toewijzing aspecifiek = gelezen(Standaard.IJW).toewijzingen().get(1);

        assertThat(aspecifiek)
                .isEqualTo(new Toewijzing(
                        7002,
                        null,
                        new Product(new Code(Codelijst.ijw("jz020"), "54"), null),
                        LocalDate.of(2026, 2, 27),
                        LocalTime.of(23, 59, 59, 125_000_000),
                        LocalDate.of(2026, 3, 1),
                        null,
                        null,
                        null,
                        1_250_075,
                        null));
    }

    @Test
    void readsAGenericToewijzingWithoutAProduct() {
        Toewijzing generiek = gelezen(Standaard.IJW).toewijzingen().get(2);

        assertThat(generiek.product()).isNull();
        assertThat(generiek.nummer()).isZero();
        assertThat(generiek.budget()).isZero();
        assertThat(generiek.toewijzingstijd()).isEqualTo(LocalTime.ofNanoOfDay(1));
    }

    @Test
    void keepsTheListsOfTheTwoStandardsApart() {
        Code wmo = gelezen(Standaard.IWMO).client().persoon().geslacht();
        Code jeugd = gelezen(Standaard.IJW).client().persoon().geslacht();

        assertThat(wmo).isEqualTo(new Code(Codelijst.iwmo("cod046"), "2"));
        assertThat(jeugd).isEqualTo(new Code(Codelijst.ijw("cod046"), "1"));
    }

    @Test
    void readsAMessageWhoeverChoseItsPrefixes() {
        String ander = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.TOEWIJZING)
                .replace("wmo301:Client>", "Client>")
                .replace("<Client>", "<Client xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\">")
                .replace("iwmo:", "b:")
                .replace(":iwmo=", ":b=");

        assertThat(gelezen(Standaard.IWMO, ander)).isEqualTo(gelezen(Standaard.IWMO));
    }

    @Test
    void readsTheValueAroundAComment() {
        String ander = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.TOEWIJZING)
                .replace("999900018", "9999<!-- x --><![CDATA[000]]>18");

        assertThat(gelezen(Standaard.IWMO, ander)).isEqualTo(gelezen(Standaard.IWMO));
    }

    private static Toewijzingsbericht gelezen(Standaard standaard) {
        return gelezen(standaard, Eigenberichten.tekst(standaard, Eigenberichten.TOEWIJZING));
    }

    private static Toewijzingsbericht gelezen(Standaard standaard, String tekst) {
        var gelezen = new IstandaardCodec(standaard, Optional.empty()).decode(Eigenberichten.payload(tekst));
        return (Toewijzingsbericht) ((Decoded.Accepted) gelezen).bericht();
    }
}
