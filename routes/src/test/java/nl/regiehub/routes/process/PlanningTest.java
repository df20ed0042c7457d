package nl.regiehub.routes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Reference;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.Processing.Settlement.Understood;
import nl.regiehub.routes.journey.Region;
import nl.regiehub.routes.journey.Sample;
import nl.regiehub.routes.journey.TestPartners;
import nl.regiehub.vocabulary.Vocabulary.Translated;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final Codecs CODECS = Region.codecs();

    private final Planning planning = planning(TestPartners.region());

    @Test
    void bringsAnOpdrachtToTheAanbiederInTheFirstOfItsStandardsThatCanSayIt() {
        assertThat(deliveries(Sample.opdracht("m-1", 7)))
                .extracting(Planned::ontvanger, Planned::formaat)
                .containsExactly(tuple(TestPartners.AANBIEDER.id(), "fhir-r4"));
    }

    @Test
    void bringsStartAndStopToTheGemeenteInTheOrderOfTheirOpdracht() {
        List<Planned> start = deliveries(Sample.start("m-2", 7));
        List<Planned> stop = deliveries(Sample.stop("m-3", 7));

        assertThat(start).extracting(Planned::ontvanger).containsExactly(TestPartners.GEMEENTE.id());
        assertThat(start.getFirst().groep())
                .isEqualTo(stop.getFirst().groep())
                .isEqualTo(deliveries(Sample.opdracht("m-1", 7)).getFirst().groep())
                .isNotEqualTo(deliveries(Sample.opdracht("m-4", 8)).getFirst().groep());
    }

    @Test
    void bringsATerugkoppelingToWhoAsked() {
        assertThat(deliveries(Sample.terugkoppeling("m-5", 7, Status.GEACCEPTEERD)))
                .extracting(Planned::ontvanger)
                .containsExactly(TestPartners.WIJKVERPLEGING.id());
    }

    @Test
    void bringsACasusToWhoTakesPartNowAndNotToItsSender() {
        var casus = Sample.casus(
                "m-6",
                7,
                List.of(
                        Sample.deelnemer(1, Sample.GEMEENTE, Sample.lopend()),
                        Sample.deelnemer(2, Sample.AANBIEDER, Sample.lopend()),
                        Sample.deelnemer(3, Sample.AANBIEDER, Sample.lopend()),
                        Sample.deelnemer(4, Sample.WIJKVERPLEGING, Sample.geeindigd()),
                        Sample.deelnemer(5, Sample.NIEMAND, Sample.lopend())));

        assertThat(deliveries(casus)).extracting(Planned::ontvanger).containsExactly(TestPartners.AANBIEDER.id());
    }

    @Test
    void tellsOfCareUnderTheZvwNobodyButTheInsurer() {
        assertThat(deliveries(Sample.betrokkenheid("m-7", 7)))
                .extracting(Planned::ontvanger)
                .containsExactly(TestPartners.VERZEKERAAR.id());
    }

    @Test
    void rejectsWhatIsAddressedToNobody() {
        Settlement settlement = plan(Sample.opdracht("m-8", 7, "02", Sample.NIEMAND), List.of());

        assertThat(settlement)
                .asInstanceOf(type(Settlement.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.problemen())
                        .extracting(Problem::kind)
                        .containsExactly(Kind.UNKNOWN_RECIPIENT));
    }

    @Test
    void rejectsWhatTheRecipientDoesNotTake() {
        Partner deaf = TestPartners.AANBIEDER;
        var picky = new Partner(
                deaf.id(),
                deaf.naam(),
                deaf.rol(),
                deaf.organisaties(),
                deaf.formaten(),
                deaf.verstuurt(),
                Set.of("verwijzing"),
                deaf.adres(),
                deaf.bsnArtikel(),
                deaf.geduld(),
                deaf.leeslijsten());
        var region = planning(TestPartners.region().with(picky));

        assertThat(region.plan(leg(Sample.opdracht("m-9", 7), List.of()))).isInstanceOf(Settlement.Rejected.class);
    }

    @Test
    void stopsADeliveryThatNeedsAMeaningNobodyKnows() {
        var unknown = List.of(new Code(Codelijst.iwmo("wmo020"), "77"));

        Understood understood = (Understood) plan(Sample.opdracht("m-10", 7, "77"), unknown);

        assertThat(understood.onbekend()).isEqualTo(unknown);
        assertThat(understood.leveringen().getFirst().geparkeerd())
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_CODE);
                    assertThat(problem.toString()).doesNotContain("77");
                });
    }

    @Test
    void letsADeliveryInTheSendersOwnStandardGoWithoutAMeaning() {
        var region = planning(TestPartners.region()
                .with(TestPartners.partner(
                        "aanbieder", "aanbieder", Sample.AANBIEDER, List.of("regiehub-json"), null)));

        Settlement settlement =
                region.plan(leg(Sample.opdracht("m-11", 7, "77"), List.of(new Code(Codelijst.iwmo("wmo020"), "77"))));

        assertThat(((Understood) settlement).leveringen())
                .extracting(Planned::geparkeerd)
                .containsOnlyNulls();
    }

    @Test
    void saysWhatMessagesReferTo() {
        Understood opdracht = (Understood) plan(Sample.opdracht("m-1", 7), List.of());
        Understood start = (Understood) plan(Sample.start("m-2", 7), List.of());
        Understood verwijzing = (Understood) plan(Sample.verwijzing("m-3", 7), List.of());
        Understood answer = (Understood) plan(Sample.terugkoppeling("m-4", 7, Status.GEACCEPTEERD), List.of());

        assertThat(start.verwijstNaar())
                .extracting(Reference::sleutel)
                .isEqualTo(opdracht.sleutels())
                .containsExactly("opdracht|GEMEENTE:9901|AGB:99990001|7");
        assertThat(answer.verwijstNaar())
                .extracting(Reference::sleutel)
                .isEqualTo(verwijzing.sleutels())
                .containsExactly("verwijzing|AGB:99990003|vw-7|" + Sample.AANBIEDER);
        assertThat(opdracht.verwijstNaar()).isEmpty();
    }

    @Test
    void makesNoKeyFromWhoAMessageIsAbout() {
        Understood one = (Understood) plan(Sample.opdracht("m-1", 7), List.of());

        assertThat(one.leveringen().getFirst().groep()).matches("[0-9a-f]{32}");
        assertThat(one.toString().replace(one.inhoud().toString(), ""))
                .doesNotContain(Sample.bsn(7).waarde());
    }

    private static Planning planning(Partners partners) {
        return new Planning(partners, CODECS, new Answering(partners, CODECS, Clock.systemUTC()));
    }

    private List<Planned> deliveries(Bericht bericht) {
        return ((Understood) plan(bericht, List.of())).leveringen();
    }

    private Settlement plan(Bericht bericht, List<Code> unknown) {
        return planning.plan(leg(bericht, unknown));
    }

    private static Leg.Understood leg(Bericht bericht, List<Code> unknown) {
        Partner sender = TestPartners.region().of(bericht.kop().afzender()).orElseThrow();
        var received = new Received(
                new BerichtId(UUID.randomUUID()),
                sender.id(),
                "regiehub-json",
                bericht.kop().soort(),
                "application/json",
                new byte[0],
                Instant.EPOCH);
        return new Leg.Understood(received, bericht, new Translated(List.of(), unknown), "release");
    }
}
