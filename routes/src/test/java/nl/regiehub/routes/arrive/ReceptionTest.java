package nl.regiehub.routes.arrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.journey.CountingPartner;
import nl.regiehub.routes.journey.Region;
import nl.regiehub.routes.journey.Sample;
import nl.regiehub.routes.journey.TestPartners;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptionTest {

    private static final String JSON = "application/json";
    private static final byte[] OPDRACHT =
            Region.json(Sample.opdracht("m-1", 7)).bytes();

    @TempDir
    Path folder;

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region(), new CountingPartner());
    }

    @Test
    void readsTheMediaTypeWithoutItsParameters() {
        assertThat(receive(TestPartners.GEMEENTE, "Application/JSON; charset=utf-8", OPDRACHT))
                .isInstanceOf(Receptie.Accepted.class);
    }

    @Test
    void takesNoOtherMediaType() {
        assertThat(receive(TestPartners.GEMEENTE, "text/csv", OPDRACHT)).isInstanceOf(Receptie.UnknownMediaType.class);
    }

    @Test
    void takesNothingThatIsTooLarge() {
        assertThat(receive(TestPartners.GEMEENTE, JSON, new byte[Reception.MAX_BYTES + 1]))
                .isInstanceOf(Receptie.TooLarge.class);
    }

    @Test
    void takesNothingInAStandardThatWasNotAgreed() {
        byte[] xml = "<Bericht xmlns=\"urn:elders\"/>".getBytes(UTF_8);

        assertThat(receive(TestPartners.GEMEENTE, "application/xml", xml)).isInstanceOf(Receptie.Unreadable.class);
    }

    @Test
    void takesNothingWithoutAReadableTypeAndId() {
        assertThat(receive(TestPartners.GEMEENTE, JSON, "{\"soort\": 3".getBytes(UTF_8)))
                .isInstanceOf(Receptie.Unreadable.class);
    }

    @Test
    void takesNothingInTheNameOfSomebodyElse() {
        assertThat(receive(TestPartners.AANBIEDER, JSON, OPDRACHT))
                .asInstanceOf(type(Receptie.NotPermitted.class))
                .satisfies(refused -> assertThat(refused.probleem().kind()).isEqualTo(Kind.NOT_PERMITTED));
    }

    @Test
    void takesNoBsnOfAPartnerWhoseFileNamesNoArticleForIt() {
        var nurses = TestPartners.partner(
                "wijkverpleging", "zorgaanbieder", Sample.WIJKVERPLEGING, List.of("regiehub-json"), null);
        var bericht = Region.json(Sample.betrokkenheid("m-1", 7)).bytes();

        assertThat(receive(nurses, JSON, bericht))
                .asInstanceOf(type(Receptie.NotPermitted.class))
                .satisfies(refused -> assertThat(refused.probleem())
                        .satisfies(probleem -> assertThat(probleem.where()).isEqualTo("bsn"))
                        .satisfies(probleem -> assertThat(probleem.toString())
                                .doesNotContain(Sample.bsn(7).waarde())));
        assertThat(receive(TestPartners.WIJKVERPLEGING, JSON, bericht)).isInstanceOf(Receptie.Accepted.class);
    }

    @Test
    void takesNoTypeThatThePartnerMayNotSend() {
        Partner gemeente = TestPartners.GEMEENTE;
        var quiet = new Partner(
                gemeente.id(),
                gemeente.naam(),
                gemeente.rol(),
                gemeente.organisaties(),
                gemeente.formaten(),
                Set.of("casus"),
                gemeente.ontvangt(),
                gemeente.adres(),
                gemeente.bsnArtikel(),
                gemeente.geduld(),
                gemeente.leeslijsten());

        assertThat(receive(quiet, JSON, OPDRACHT)).isInstanceOf(Receptie.NotPermitted.class);
    }

    @Test
    void keepsNothingOfWhatItDoesNotTake() {
        receive(TestPartners.AANBIEDER, JSON, OPDRACHT);

        assertThat(region.boekhouding().messages().received()).isZero();
    }

    private Receptie receive(Partner partner, String contentType, byte[] bytes) {
        return region.journey().reception().receive(partner, contentType, bytes);
    }
}
