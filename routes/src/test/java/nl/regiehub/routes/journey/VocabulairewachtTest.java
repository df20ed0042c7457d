package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.routes.meaning.Vocabulairewacht;
import nl.regiehub.routes.project.Rebuild;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication, from the moment it is decided on to what recorded messages mean by it. */
class VocabulairewachtTest {

    private static final Code CODE = new Code(Codelijst.iwmo("wmo020"), "02");
    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    private static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";
    private static final Release ANDERS = anders();

    @TempDir
    Path folder;

    private final LiveVocabulary vocabulary =
            Vocabularies.live(Vocabularies.bundled().bytes(), Region.BASE);
    private Region region;
    private Vocabulairewacht wacht;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region(), new CountingPartner(), Region.knowing(vocabulary));
        wacht = wacht(vocabulary);
        var bundled = Vocabularies.bundled();
        wacht.publiceer(bundled.id(), bundled.bytes(), "regiehub", null);
        wacht.start();
    }

    @AfterEach
    void close() {
        wacht.close();
        region.close();
    }

    @Test
    void isInForceHereAtOnceAndOnAnotherNodeByItself() {
        var elders = Vocabularies.live(Vocabularies.bundled().bytes(), Region.BASE);
        try (var andereWacht = wacht(elders)) {
            andereWacht.start();
            assertThat(elders.translate(CODE, DAG)).isInstanceOf(Translation.Mapped.class);

            wacht.publiceer(ANDERS.id(), ANDERS.bytes(), "hanna", null);

            assertThat(vocabulary.publicatie()).isEqualTo(ANDERS.id());
            await().pollInterval(Duration.ofMillis(10))
                    .untilAsserted(
                            () -> assertThat(elders.translate(CODE, DAG)).isInstanceOf(Translation.UnknownCode.class));
        }
    }

    @Test
    void keepsNothingThatItCannotRead() {
        assertThatThrownBy(() -> wacht.publiceer("rommel", "rommel".getBytes(UTF_8), "hanna", null))
                .isInstanceOf(HubException.class);

        assertThat(region.parts().journal().publications().known("rommel")).isFalse();
        assertThat(vocabulary.publicatie()).isEqualTo(Vocabularies.bundled().id());
    }

    @Test
    void readsRecordedMessagesAgainFromTheDayThatThePublicationBeginsToCount() {
        var bericht = opdracht("m-1", 7);
        long before = region.parts().journal().events().recorded(0, 100).tot();

        wacht.publiceer(ANDERS.id(), ANDERS.bytes(), "hanna", DAG);

        await().until(() ->
                vertalingen(bericht).stream().noneMatch(each -> each.bron().equals(CODE)));
        var later = region.parts().journal().events().of(bericht).orElseThrow();
        assertThat(later.publicatie()).isEqualTo(ANDERS.id());
        assertThat(later.positie()).isEqualTo(before + 1);
        assertThat(region.parts().journal().events().recorded(0, 100).events()).containsExactly(later);
        assertThat(region.parts().journal().events().after(0, 1))
                .as("the journal keeps what was said before")
                .singleElement()
                .satisfies(eerder -> assertThat(eerder.vertalingen()).isNotEqualTo(later.vertalingen()));
        assertThat(region.boekhouding().messages().received()).isEqualTo(1);
    }

    @Test
    void leavesWhatIsDatedBeforeThatDayAsItWasRead() {
        var bericht = opdracht("m-1", 7);
        var before = region.parts().journal().events().of(bericht);

        wacht.publiceer(ANDERS.id(), ANDERS.bytes(), "hanna", DAG.plusDays(1));

        await().until(() -> leeg(ANDERS.id()));
        assertThat(region.parts().journal().events().of(bericht)).isEqualTo(before);
    }

    @Test
    void makesTheGraphTheSameAsRebuiltFromTheJournal() {
        opdracht("m-1", 7);
        String first = region.graaf().hash();
        wacht.publiceer(ANDERS.id(), ANDERS.bytes(), "hanna", DAG);
        await().until(() -> leeg(ANDERS.id()));
        await().until(() -> region.graaf().positie() == 2);
        String second = region.graaf().hash();
        assertThat(second).isNotEqualTo(first);
        region.journey().close();

        Rebuild.run(region.parts().journal().events(), region.graaf());

        assertThat(region.graaf().hash()).isEqualTo(second);
    }

    /** Whether nothing is left to be read again. */
    private boolean leeg(String publicatie) {
        return region.parts()
                        .journal()
                        .herduidingen()
                        .stap(publicatie, vocabulary::translate, 100)
                        .gelezen()
                == 0;
    }

    private BerichtId opdracht(String id, int nummer) {
        var bericht = region.accept(Sample.opdracht(id, nummer)).getFirst();
        await().until(() -> region.boekhouding().messages().processed() == 1);
        return bericht;
    }

    private List<Vertaling> vertalingen(BerichtId bericht) {
        return region.parts().journal().events().of(bericht).orElseThrow().vertalingen();
    }

    private Vocabulairewacht wacht(LiveVocabulary van) {
        return new Vocabulairewacht(region.parts().journal(), van, Clock.systemUTC(), region.journey()::nudge);
    }

    private static Release anders() {
        var files = Bestanden.meegeleverd();
        var zonder = files.tekst(TABEL).orElseThrow().replaceAll("(?m)^wmo020:02\t.*\n", "");
        var checked =
                files.met(Bestanden.van(Map.of(TABEL, zonder.getBytes(UTF_8)))).controleer();
        return ((Checked.Accepted) checked).release();
    }
}
