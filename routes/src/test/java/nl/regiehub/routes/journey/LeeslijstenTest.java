package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Leeslijsten;
import nl.regiehub.routes.Onbekend.Post;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.journey.CountingPartner.Taken;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches a partner of a code, in words of the lists that it reads itself and on the day of the message. */
class LeeslijstenTest {

    private static final String JZ588 = Codelijst.ijw("jz588");
    private static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();

    @Test
    void aCodeComesInTheWordsOfTheRecipientToo() {
        try (var region = open(TestPartners.partner(
                "aanbieder",
                "aanbieder",
                Sample.AANBIEDER,
                List.of("fhir-r4"),
                "Wmo 2015 art. 5.2.9",
                new Leeslijsten(List.of(Codelijst.WIJKVERPLEGING_ZORGVORM), false)))) {
            region.accept(Sample.opdracht("m-1", 7, "03"));
            region.settle();

            assertThat(partners.taken().getLast().text())
                    .contains("\"system\":\"%s\",\"code\":\"pv\"".formatted(Codelijst.WIJKVERPLEGING_ZORGVORM))
                    .contains("closeMatch", "\"url\":\"mapping\"");
        }
    }

    @Test
    void aBroaderCodeComesWithWhatIsLostToWhoPermitsIt() {
        try (var region = open(gemeente(new Leeslijsten(List.of(JZ588), true)))) {
            region.accept(Sample.opdracht("m-1", 7), Sample.stop("m-2", 7));
            region.settle();

            assertThat(partners.taken(TestPartners.GEMEENTE))
                    .singleElement()
                    .extracting(Taken::text)
                    .asString()
                    .contains("\"system\":\"%s\",\"code\":\"35\"".formatted(JZ588))
                    .contains("broadMatch", "Alleen via het ruimere begrip")
                    .contains("\"system\":\"%s\",\"code\":\"31\"".formatted(Codelijst.iwmo("wmo588")));
        }
    }

    @Test
    void whoDoesNotPermitABroaderCodeGetsNothingUntilSomebodyDecides() {
        try (var region = open(gemeente(new Leeslijsten(List.of(JZ588), false)))) {
            region.accept(Sample.opdracht("m-1", 7));

            var stop = region.accept(Sample.stop("m-2", 7)).getFirst();

            await().untilAsserted(() -> assertThat(parked(region, stop))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.where()).isEqualTo(Codelijst.iwmo("wmo588"));
                        assertThat(problem.detail()).contains("voor een ruimer begrip");
                        assertThat(problem.herstel()).contains("viaRuimer");
                    }));
            assertThat(partners.taken(TestPartners.GEMEENTE)).isEmpty();
            assertThat(partners.taken(TestPartners.AANBIEDER)).hasSize(1);
        }
    }

    @Test
    void aListThatTheHubDoesNotKnowStopsTheDeliveryAndIsNamed() {
        try (var region = open(gemeente(new Leeslijsten(List.of("https://elders.example/lijst"), true)))) {
            region.accept(Sample.opdracht("m-1", 7));

            var stop = region.accept(Sample.stop("m-2", 7)).getFirst();

            await().untilAsserted(() -> assertThat(parked(region, stop))
                    .extracting(Problem::where)
                    .containsExactly("https://elders.example/lijst"));
        }
    }

    @Test
    void aMappingThatEndedSaysNothingOfLaterMessagesAndEverythingOfEarlierOnes() {
        var vocabulary = Vocabularies.live(mappedUntil(LocalDate.of(2026, 3, 1)).bytes(), Region.BASE);
        try (var region = Region.open(folder, TestPartners.region(), partners, Region.knowing(vocabulary))) {
            var before = region.accept(dated(Sample.opdracht("m-1", 7, "03"), LocalDate.of(2026, 3, 1)))
                    .getFirst();
            var after = region.accept(dated(Sample.opdracht("m-2", 8, "03"), LocalDate.of(2026, 3, 2)))
                    .getFirst();

            await().until(() -> region.status(after).status() == Toestand.PARKED);
            await().until(() -> region.status(before).status() == Toestand.PROCESSED);
            region.settle();
            assertThat(partners.taken())
                    .singleElement()
                    .satisfies(taken -> assertThat(taken.bericht()).isEqualTo(before.toString()))
                    .satisfies(taken -> assertThat(taken.text()).contains("\"code\":\"persoonlijke-verzorging\""));
            assertThat(region.journey().werkvoorraad().posten())
                    .extracting(Post::code)
                    .containsExactly(new Code(Codelijst.iwmo("wmo020"), "03"));
        }
    }

    private Region open(Partner partner) {
        return Region.open(folder, TestPartners.region().with(partner), partners);
    }

    private static Partner gemeente(Leeslijsten leeslijsten) {
        return TestPartners.partner(
                "gemeente",
                "regiesysteem",
                Sample.GEMEENTE,
                List.of("fhir-r4", "regiehub-json"),
                "Wmo 2015 art. 5.2.9",
                leeslijsten);
    }

    private static List<Problem> parked(Region region, BerichtId bericht) {
        return region.status(bericht).deliveries().stream()
                .filter(levering -> levering.status().equals("parked"))
                .flatMap(levering -> levering.problems().stream())
                .toList();
    }

    private static Toewijzingsbericht dated(Toewijzingsbericht bericht, LocalDate dag) {
        var kop = bericht.kop();
        return new Toewijzingsbericht(
                new Berichtkop(kop.soort(), kop.identificatie(), dag, kop.afzender(), kop.ontvanger(), null),
                bericht.wet(),
                bericht.client(),
                bericht.toewijzingen());
    }

    /** The published vocabulary, but that a productcategorie means something until a day only. */
    private static Release mappedUntil(LocalDate day) {
        var files = Bestanden.meegeleverd();
        var ended = files.tekst(TABEL)
                .orElseThrow()
                .replaceAll("(?m)^(wmo020:03\\t(?:[^\\t]*\\t){7})\\t", "$1" + day + "\t");
        var checked =
                files.met(Bestanden.van(Map.of(TABEL, ended.getBytes(UTF_8)))).controleer();
        return ((Checked.Accepted) checked).release();
    }
}
