package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.arrive.Receptie;
import nl.regiehub.routes.journey.CountingPartner.Taken;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender hears what its standard prescribes, when it asked for that. */
class RetourTest {

    private static final Partner GEMEENTE = taking(TestPartners.GEMEENTE, "WMO302");
    private static final Partner AANBIEDER = taking(
            TestPartners.partner(
                    "aanbieder",
                    "aanbieder",
                    Sample.AANBIEDER,
                    List.of("iwmo-3.2", "regiehub-json"),
                    "Wmo 2015 art. 5.2.9"),
            "WMO306");

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region().with(GEMEENTE).with(AANBIEDER), partners);
    }

    @Test
    void approvesWhatIsRightAsADeliveryOfItsOwn() {
        BerichtId opdracht = arrive(GEMEENTE, xml(volledig(Sample.opdracht("m-1", 7))));

        assertThat(partners.taken(GEMEENTE)).singleElement().satisfies(retour -> {
            assertThat(retour.soort()).isEqualTo("WMO302");
            assertThat(retour.bericht()).isEqualTo(opdracht.toString());
            assertThat(retour.text()).contains(">m-1<").doesNotContain("RetourCodes");
        });
        assertThat(partners.taken(AANBIEDER)).extracting(Taken::soort).containsExactly("WMO301");
        assertThat(region.boekhouding().deliveries().delivered()).isEqualTo(2);
    }

    @Test
    void answersAStartForSomebodyElseWithTheCodeOfTheRule() {
        arrive(GEMEENTE, xml(volledig(Sample.opdracht("m-1", 7))));

        BerichtId start = arrive(AANBIEDER, xml(Sample.start("m-2", 7, Sample.persoon(8))));

        assertThat(region.status(start).status()).isEqualTo(Toestand.REJECTED);
        assertThat(partners.taken(AANBIEDER)).last().satisfies(retour -> {
            assertThat(retour.soort()).isEqualTo("WMO306");
            assertThat(retour.text())
                    .contains("<wmo306:RetourCode>9019<")
                    .contains(Sample.bsn(8).waarde());
        });
        assertThat(region.status(start).deliveries())
                .singleElement()
                .satisfies(levering -> assertThat(levering.status()).isEqualTo("delivered"));
    }

    @Test
    void answersOnceAStartThatHadToWait() {
        BerichtId start = arrive(AANBIEDER, xml(Sample.start("m-2", 7)));
        assertThat(region.status(start).status()).isEqualTo(Toestand.PARKED);
        assertThat(partners.taken()).isEmpty();

        arrive(GEMEENTE, xml(volledig(Sample.opdracht("m-1", 7))));
        await().until(() -> region.boekhouding().messages().processed() == 2);
        region.settle();

        assertThat(partners.taken(AANBIEDER)).extracting(Taken::soort).containsExactlyInAnyOrder("WMO301", "WMO306");
    }

    @Test
    void answersWhatCouldNotBeReadWhole() {
        String broken = xml(volledig(Sample.opdracht("m-1", 7))).replace("Toewijzingsdatum>", "Toewijsdatum>");

        BerichtId opdracht = arrive(GEMEENTE, broken);

        assertThat(region.status(opdracht).status()).isEqualTo(Toestand.REJECTED);
        assertThat(partners.taken(GEMEENTE))
                .singleElement()
                .satisfies(retour -> assertThat(retour.text()).contains("<wmo302:RetourCode>0001<"));
    }

    @Test
    void answersThatARecipientCannotBeReached() {
        arrive(GEMEENTE, xml(volledig(Sample.opdracht("m-1", 7, "02", Sample.NIEMAND))));

        assertThat(partners.taken(GEMEENTE))
                .singleElement()
                .satisfies(retour -> assertThat(retour.text()).contains("<wmo302:RetourCode>0001<"));
    }

    @Test
    void answersNothingToWhoAsksForNone() {
        arrive(GEMEENTE, xml(volledig(Sample.opdracht("m-1", 7))));
        region.accept(Sample.start("m-2", 7));
        region.settle();

        assertThat(partners.taken(AANBIEDER)).extracting(Taken::soort).containsExactly("WMO301");
    }

    private BerichtId arrive(Partner sender, String xml) {
        var receptie =
                region.journey().reception().receive(sender, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
        region.settle();
        return ((Receptie.Accepted) receptie).bericht();
    }

    /** A 301 says how somebody uses their name, a 305 does not. */
    private static Toewijzingsbericht volledig(Toewijzingsbericht bericht) {
        var client = bericht.client();
        var persoon = client.persoon();
        var naam = persoon.naam();
        return new Toewijzingsbericht(
                bericht.kop(),
                bericht.wet(),
                new Client(
                        new Persoonsgegevens(
                                persoon.bsn(),
                                persoon.sleutel(),
                                persoon.geboortedatum(),
                                persoon.geslacht(),
                                new Naam(
                                        naam.geslachtsnaam(),
                                        naam.partnernaam(),
                                        naam.voornamen(),
                                        naam.voorletters(),
                                        new Code(Codelijst.iwmo("cod700"), "1"))),
                        client.communicatievorm(),
                        client.taal(),
                        client.juridischeStatus(),
                        client.vertegenwoordiging(),
                        client.commentaar(),
                        client.relaties(),
                        client.contacten()),
                bericht.toewijzingen());
    }

    private static String xml(Bericht bericht) {
        var encoded = Region.codecs().of("iwmo-3.2").encode(new Outgoing(bericht, List.of(), Map.of()));
        return new String(encoded.bytes(), StandardCharsets.UTF_8);
    }

    private static Partner taking(Partner partner, String soort) {
        Set<String> soorten = new HashSet<>(partner.ontvangt());
        soorten.add(soort);
        return new Partner(
                partner.id(),
                partner.naam(),
                partner.rol(),
                partner.organisaties(),
                partner.formaten(),
                partner.verstuurt(),
                soorten,
                partner.adres(),
                partner.bsnArtikel(),
                partner.geduld(),
                partner.leeslijsten());
    }
}
