package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casus.Deelnemer;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.routes.journey.CountingPartner.Taken;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who leaves a casus hears so once, and nothing more of it. */
class AfscheidTest {

    private static final Deelnemer LOPEND = Sample.deelnemer(1, Sample.AANBIEDER, Sample.lopend());

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region(), partners);
    }

    @Test
    void tellsWhoIsNotMentionedAnyMoreThatItsPartEnded() {
        arrive(Sample.casus("c-1", 7, List.of(LOPEND)));

        arrive(Sample.casus("c-2", 7, 1, null, List.of()));

        assertThat(told()).extracting(Taken::soort).containsExactly("casus", "casusafscheid");
        assertThat(told().getLast().text())
                .contains("\"casus-7\"")
                .contains("\"end\":\"%s".formatted(Sample.dag(1)))
                .doesNotContain("Patient")
                .doesNotContain("Goal")
                .doesNotContain("crisis")
                .doesNotContain(Sample.bsn(7).waarde());
        assertThat(region.parts().journal().feiten().relatiesVan(Sample.AANBIEDER))
                .isEmpty();
    }

    @Test
    void tellsWhoLeftOnADayThatDay() {
        arrive(Sample.casus("c-1", 7, List.of(LOPEND)));
        var weg = Sample.deelnemer(1, Sample.AANBIEDER, new Periode(null, Sample.dag(3)));

        arrive(Sample.casus("c-2", 7, 9, null, List.of(weg)));

        assertThat(told().getLast().soort()).isEqualTo("casusafscheid");
        assertThat(told().getLast().text()).contains("\"end\":\"%s".formatted(Sample.dag(3)));
        assertThat(region.parts().journal().feiten().relatiesVan(Sample.AANBIEDER))
                .extracting(Relatiefeit::periode)
                .extracting(Periode::tot)
                .containsOnly(Sample.dag(3));
    }

    @Test
    void tellsItOnceAndAgainOnlyToWhoCameBack() {
        arrive(Sample.casus("c-1", 7, List.of(LOPEND)));
        arrive(Sample.casus("c-2", 7, 1, null, List.of()));
        arrive(Sample.casus("c-3", 7, 2, null, List.of()));
        assertThat(told()).extracting(Taken::soort).containsExactly("casus", "casusafscheid");

        arrive(Sample.casus("c-4", 7, 3, null, List.of(LOPEND)));
        arrive(Sample.casus("c-5", 7, 4, null, List.of()));

        assertThat(told()).extracting(Taken::soort).containsExactly("casus", "casusafscheid", "casus", "casusafscheid");
    }

    @Test
    void tellsWhoHearsOfACasusOnlyAfterItWasClosedNothingButThat() {
        arrive(Sample.casus("c-1", 7, List.of(LOPEND)));

        arrive(Sample.casus("c-2", 7, 5, Sample.dag(4), List.of(LOPEND)));

        assertThat(told()).extracting(Taken::soort).containsExactly("casus", "casusafscheid");
        assertThat(told().getLast().text()).contains("\"end\":\"%s".formatted(Sample.dag(4)));
    }

    @Test
    void saysNoGoodbyeToWhoWasToldOfTheClosingItself() {
        arrive(Sample.casus("c-1", 7, List.of(LOPEND)));
        arrive(Sample.casus("c-2", 7, 4, Sample.dag(4), List.of(LOPEND)));

        arrive(Sample.casus("c-3", 7, 9, Sample.dag(4), List.of(LOPEND)));

        assertThat(told()).extracting(Taken::soort).containsExactly("casus", "casus");
    }

    @Test
    void takesNoNoticeOfAnOlderStandThatComesLate() {
        arrive(Sample.casus("c-1", 7, 5, null, List.of(LOPEND)));

        arrive(Sample.casus("c-2", 7, List.of()));

        assertThat(told()).extracting(Taken::soort).containsExactly("casus");
    }

    @Test
    void tellsItAfterTheRestAndOverARestart() {
        partners.busyWith(_ -> true);
        region.accept(Sample.casus("c-1", 7, List.of(LOPEND)), Sample.casus("c-2", 7, 1, null, List.of()));
        await().until(() -> region.boekhouding().deliveries().planned() == 2);
        region.close();
        partners.busyWith(_ -> false);

        region = Region.open(folder, TestPartners.region(), partners);
        region.settle();

        assertThat(told()).extracting(Taken::soort).containsExactly("casus", "casusafscheid");
    }

    private void arrive(Bericht bericht) {
        region.accept(bericht);
        region.settle();
    }

    private List<Taken> told() {
        return partners.taken(TestPartners.AANBIEDER);
    }
}
