package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.arrive.Receptie;
import nl.regiehub.routes.journey.CountingPartner.Taken;
import nl.regiehub.routes.project.Rebuild;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {

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
    void bringsAnOpdrachtToAProviderThatSpeaksFhirAndIntoTheGraph() {
        BerichtId opdracht = accept(Sample.opdracht("m-1", 7));

        region.settle();

        assertThat(partners.taken(TestPartners.AANBIEDER)).singleElement().satisfies(taken -> {
            assertThat(taken.text()).contains("\"resourceType\"").contains("Bundle");
            assertThat(taken.bericht()).isEqualTo(opdracht.toString());
        });
        assertThat(status(opdracht)).isEqualTo(Toestand.PROCESSED);
        assertThat(region.graaf().positie()).isEqualTo(1);
        assertThat(region.status(opdracht).deliveries())
                .singleElement()
                .satisfies(levering -> assertThat(levering.status()).isEqualToIgnoringCase("delivered"));
    }

    @Test
    void bringsEveryKindOfMessageToWhoItIsFor() {
        region.accept(
                Sample.opdracht("m-1", 7),
                Sample.start("m-2", 7),
                Sample.stop("m-3", 7),
                Sample.verwijzing("m-4", 7),
                Sample.terugkoppeling("m-5", 7, Status.GEACCEPTEERD),
                Sample.casus("m-6", 7, List.of(Sample.deelnemer(1, Sample.AANBIEDER, Sample.lopend()))),
                Sample.betrokkenheid("m-7", 7));

        region.settle();

        assertThat(partners.taken())
                .extracting(taken -> taken.partner().waarde())
                .containsExactlyInAnyOrder(
                        "aanbieder", "gemeente", "gemeente", "aanbieder", "wijkverpleging", "aanbieder", "verzekeraar");
        assertThat(partners.taken(TestPartners.GEMEENTE))
                .extracting(Taken::soort)
                .containsExactly("WMO305", "WMO307");
    }

    @Test
    void givesWhoMayNotHaveABsnAPseudonymOfItsOwn() {
        region.accept(Sample.betrokkenheid("m-1", 7), Sample.betrokkenheid("m-2", 7));

        region.settle();

        assertThat(partners.taken(TestPartners.VERZEKERAAR))
                .hasSize(2)
                .noneMatch(taken -> taken.text().contains(Sample.bsn(7).waarde()));
    }

    @Test
    void refusesADeliveryOfWhichTheRecipientMayHaveNothing() {
        BerichtId casus =
                accept(Sample.casus("m-1", 7, List.of(Sample.deelnemer(1, Sample.WIJKVERPLEGING, Sample.lopend()))));

        region.settle();

        assertThat(partners.attempts()).isEmpty();
        assertThat(region.status(casus).deliveries())
                .singleElement()
                .satisfies(levering -> assertThat(levering.problems())
                        .extracting(Problem::kind)
                        .containsExactly(Kind.NOT_PERMITTED));
        assertThat(region.boekhouding().deliveries().refused()).isEqualTo(1);
    }

    @Test
    void takesTheSameMessageOnceAndRefusesAnotherBodyUnderItsId() {
        BerichtId first = accept(Sample.opdracht("m-1", 7));

        assertThat(region.receive(Sample.opdracht("m-1", 7))).isEqualTo(new Receptie.Replayed(first));
        assertThat(region.receive(Sample.opdracht("m-1", 8)))
                .asInstanceOf(type(Receptie.Conflict.class))
                .satisfies(conflict -> assertThat(conflict.bericht()).isEqualTo(first));
        region.settle();

        assertThat(partners.attempts()).hasSize(1);
        assertThat(region.boekhouding().messages().received()).isEqualTo(1);
    }

    @Test
    void letsAStartThatCameTooEarlyWaitForItsOpdrachtAndThenPass() {
        BerichtId start = accept(Sample.start("m-2", 7));
        await().until(() -> status(start) == Toestand.PARKED);
        BerichtId unrelated = accept(Sample.opdracht("m-3", 8));
        await().until(() -> status(unrelated) == Toestand.PROCESSED);
        assertThat(region.status(start).problems()).extracting(Problem::kind).containsExactly(Kind.WAITS_FOR);

        accept(Sample.opdracht("m-1", 7));

        await().until(() -> status(start) == Toestand.PROCESSED);
        region.settle();
        assertThat(partners.taken(TestPartners.GEMEENTE)).hasSize(1);
        assertThat(region.boekhouding().messages().parked()).isZero();
    }

    @Test
    void rejectsAStartUnderSomebodyElsesOpdracht() {
        accept(Sample.opdracht("m-1", 7));
        BerichtId start = accept(Sample.start("m-2", 7, Sample.persoon(8)));

        region.settle();

        assertThat(region.status(start)).satisfies(status -> {
            assertThat(status.status()).isEqualTo(Toestand.REJECTED);
            assertThat(status.deliveries()).isEmpty();
            assertThat(status.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.INCONSISTENT);
                assertThat(problem.where()).isEqualTo("/persoon/bsn");
            });
        });
        assertThat(partners.taken(TestPartners.GEMEENTE)).isEmpty();
    }

    @Test
    void rejectsAnAnswerAboutSomebodyElseThanWasAskedFor() {
        accept(Sample.verwijzing("m-1", 7));
        BerichtId answer = accept(Sample.terugkoppeling("m-2", 7, Sample.persoon(8), Status.GEACCEPTEERD));

        region.settle();

        assertThat(status(answer)).isEqualTo(Toestand.REJECTED);
        assertThat(partners.taken(TestPartners.WIJKVERPLEGING)).isEmpty();
    }

    @Test
    void parksOnlyTheDeliveryThatNeedsAMeaningNobodyKnows() {
        BerichtId unknown = accept(Sample.opdracht("m-1", 7, "77"));
        BerichtId known = accept(Sample.opdracht("m-2", 8));

        region.settle();

        assertThat(status(unknown)).isEqualTo(Toestand.PARKED);
        assertThat(region.status(unknown).deliveries())
                .singleElement()
                .satisfies(levering -> assertThat(levering.status()).isEqualToIgnoringCase("parked"));
        assertThat(status(known)).isEqualTo(Toestand.PROCESSED);
        assertThat(partners.taken()).hasSize(1);
    }

    @Test
    void rejectsWhatIsForNobody() {
        BerichtId lost = accept(Sample.opdracht("m-1", 7, "02", Sample.NIEMAND));

        region.settle();

        assertThat(status(lost)).isEqualTo(Toestand.REJECTED);
        assertThat(region.status(lost).problems()).extracting(Problem::kind).containsExactly(Kind.UNKNOWN_RECIPIENT);
    }

    @Test
    void keepsTheOrderOfAGroupWhenItsFirstDeliveryFails() {
        var busy = new AtomicBoolean(true);
        partners.busyWith(taken -> busy.get() && taken.soort().equals("WMO305"));
        region.accept(Sample.opdracht("m-1", 7), Sample.start("m-2", 7), Sample.stop("m-3", 7));
        region.accept(Sample.opdracht("m-4", 8), Sample.stop("m-5", 8));
        await().until(() -> attempts("WMO305") >= 3);
        await().until(() -> partners.taken(TestPartners.GEMEENTE).size() == 1);
        assertThat(attempts("WMO307")).isEqualTo(1);

        busy.set(false);
        region.settle();

        assertThat(partners.taken(TestPartners.GEMEENTE))
                .extracting(Taken::soort)
                .containsExactly("WMO307", "WMO305", "WMO307");
        assertThat(partners.attempts().stream()
                        .filter(taken -> taken.soort().equals("WMO305"))
                        .map(Taken::key)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void isNotDelayedByAPartnerThatIsAway() {
        partners.busyWith(taken -> taken.partner().equals(TestPartners.AANBIEDER.id()));
        for (int i = 0; i < 50; i++) {
            region.accept(Sample.opdracht("o-" + i, i));
        }
        region.accept(Sample.betrokkenheid("b-1", 7));

        await().until(() -> region.boekhouding().deliveries().delivered() == 1);

        assertThat(partners.taken(TestPartners.VERZEKERAAR)).hasSize(1);
        assertThat(region.boekhouding().deliveries().inFlight()).isEqualTo(50);
        partners.busyWith(_ -> false);
        region.settle();
        assertThat(partners.taken(TestPartners.AANBIEDER)).hasSize(50);
    }

    @Test
    void triesNothingAgainThatAPartnerRefused() {
        partners.refuses(_ -> true);
        region.accept(Sample.opdracht("m-1", 7));

        region.settle();

        assertThat(partners.attempts()).hasSize(1);
        assertThat(region.boekhouding().deliveries().refused()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasWhenItIsStartedAgain() {
        partners.busyWith(_ -> true);
        region.accept(Sample.opdracht("m-1", 7), Sample.start("m-2", 7));
        await().until(() -> partners.attempts().size() >= 4);
        region.close();
        partners.busyWith(_ -> false);

        region = Region.open(folder, TestPartners.region(), partners);
        region.settle();

        assertThat(partners.taken()).hasSize(2);
        assertThat(Set.copyOf(partners.taken())).hasSize(2);
    }

    @Test
    void makesTheSameGraphAgainFromTheJournal() {
        for (int i = 0; i < 20; i++) {
            region.accept(Sample.opdracht("o-" + i, i), Sample.start("s-" + i, i));
        }
        region.settle();
        String before = region.graaf().hash();
        region.journey().close();

        long events = Rebuild.run(region.parts().journal().events(), region.graaf());

        assertThat(events).isEqualTo(40);
        assertThat(region.graaf().hash()).isEqualTo(before);
    }

    private BerichtId accept(Bericht bericht) {
        return region.accept(bericht).getFirst();
    }

    private Toestand status(BerichtId bericht) {
        return region.status(bericht).status();
    }

    private long attempts(String soort) {
        return partners.attempts().stream()
                .filter(taken -> taken.soort().equals(soort))
                .count();
    }
}
