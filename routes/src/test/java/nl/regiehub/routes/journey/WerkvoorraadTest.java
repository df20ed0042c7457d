package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Ledgers.Leveringen;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Onbekend.Post;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Tables;
import nl.regiehub.routes.journey.CountingPartner.Taken;
import nl.regiehub.routes.project.Rebuild;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Vocabularies;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code without a meaning, from the first message that has it to the architect's decision. */
class WerkvoorraadTest {

    private static final Code CODE = new Code(Codelijst.iwmo("wmo020"), "03");

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();
    private final LiveVocabulary vocabulary = Vocabularies.live(without(CODE), Region.BASE);

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region(), partners, Region.knowing(vocabulary));
    }

    @Test
    void releasesWhatWaitedAsSoonAsAMappingIsPublished() {
        var first = region.accept(Sample.opdracht("m-1", 7, "03")).getFirst();
        var start = region.accept(Sample.start("m-2", 7)).getFirst();
        var second = region.accept(Sample.opdracht("m-3", 8, "03")).getFirst();
        parked(first, start, second);
        assertThat(partners.taken()).isEmpty();
        assertThat(region.journey().werkvoorraad().posten())
                .singleElement()
                .extracting(Post::code, Post::berichten, Post::wachtend)
                .containsExactly(CODE, 2L, 2L);

        publish();

        await().until(() -> region.boekhouding().messages().processed() == 3);
        region.settle();
        assertThat(partners.taken(TestPartners.AANBIEDER))
                .extracting(Taken::bericht)
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(partners.taken(TestPartners.AANBIEDER))
                .allMatch(taken -> taken.text().contains("\"system\":\"%s\"".formatted(Codelijst.BEGRIP)));
        assertThat(partners.taken(TestPartners.GEMEENTE)).hasSize(1);
        assertThat(region.journey().werkvoorraad().posten()).isEmpty();
        assertThat(region.boekhouding().deliveries()).isEqualTo(new Leveringen(3, 3, 0, 0, 0));
    }

    @Test
    void releasesAfterARestartWhatWasPublishedJustBeforeIt() {
        var waits = region.accept(Sample.opdracht("m-1", 7, "03")).getFirst();
        parked(waits);
        region.close();
        vocabulary.activate(Vocabularies.bundled().bytes());

        region = Region.open(folder, TestPartners.region(), partners, Region.knowing(vocabulary));

        await().until(() -> partners.taken().size() == 1);
    }

    @Test
    void listsAtItsStartWhatWasParkedBeforeThereWasAWorkListAndReleasesIt() {
        var waits = region.accept(Sample.opdracht("m-1", 7, "03")).getFirst();
        parked(waits);
        region.close();
        var settings = JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret"));
        Tables.of(settings).change("delete from onbekend");

        region = Region.open(folder, TestPartners.region(), partners, Region.knowing(vocabulary));

        await().untilAsserted(() -> assertThat(region.journey().werkvoorraad().posten())
                .singleElement()
                .extracting(Post::code, Post::berichten, Post::wachtend)
                .containsExactly(CODE, 1L, 1L));
        publish();
        await().until(() -> partners.taken().size() == 1);
    }

    @Test
    void makesTheGraphOfAMessageThatWaitedTheSameAsRebuiltFromTheJournal() {
        region.accept(Sample.opdracht("m-1", 7, "03"), Sample.start("m-2", 7));
        await().until(() -> region.boekhouding().messages().parked() == 2);
        publish();
        await().until(() -> region.boekhouding().messages().processed() == 2);
        region.settle();
        region.journey().close();
        String before = region.graaf().hash();

        Rebuild.run(region.parts().journal().events(), region.graaf());

        assertThat(region.graaf().hash()).isEqualTo(before);
    }

    @Test
    void refusesTheDeliveriesOfACodeThatGetsNoMeaningAndLetsTheRestFollow() {
        var opdracht = region.accept(Sample.opdracht("m-1", 7, "03")).getFirst();
        var start = region.accept(Sample.start("m-2", 7)).getFirst();
        parked(opdracht, start);

        int refused = region.journey().werkvoorraad().afwijzen(CODE, "deze lijst is vervallen");

        assertThat(refused).isEqualTo(1);
        await().until(() -> region.boekhouding().messages().processed() == 2);
        region.settle();
        assertThat(region.status(opdracht).deliveries()).singleElement().satisfies(levering -> {
            assertThat(levering.status()).isEqualTo("refused");
            assertThat(levering.problems())
                    .extracting(Problem::detail)
                    .allMatch(detail -> detail.endsWith("deze lijst is vervallen"));
        });
        assertThat(partners.taken()).extracting(Taken::partner).containsExactly(TestPartners.GEMEENTE.id());
        assertThat(region.journey().werkvoorraad().posten()).isEmpty();
    }

    private void publish() {
        vocabulary.activate(Vocabularies.bundled().bytes());
        region.journey().nudge();
    }

    private void parked(BerichtId... berichten) {
        for (BerichtId bericht : berichten) {
            await().until(() -> region.status(bericht).status() == Toestand.PARKED);
        }
    }

    /** The published vocabulary as it was before anybody mapped a code. */
    private static byte[] without(Code code) {
        String text = new String(Vocabularies.bundled().bytes(), UTF_8);
        String source = "<" + code.schema() + "/" + code.waarde() + ">";
        Set<String> mappings = Pattern.compile("(?m)^(<\\S+/mapping/\\S+>) \\S+ " + Pattern.quote(source))
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return text.lines()
                .filter(line -> !mappings.contains(line.substring(0, line.indexOf(' '))))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }
}
