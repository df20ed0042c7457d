package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {

    private static final int MESSAGES = 30;
    private static final int BAD = 17;
    private static final Problem UNSOUND = new Problem(Kind.INCONSISTENT, "/", "Klopt niet.", "Herstel het.");

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();

    @Test
    void parksOnlyTheMessageThatOverflowsTheStack() {
        onlyTheBadOne(Toestand.PARKED, shapes(bericht -> {
            if (bad(bericht)) {
                throw new StackOverflowError("asked to overflow");
            }
            return List.of();
        }));
    }

    @Test
    void parksOnlyTheMessageThatTripsAStage() {
        onlyTheBadOne(Toestand.PARKED, shapes(bericht -> {
            if (bad(bericht)) {
                throw new IllegalStateException("asked to trip");
            }
            return List.of();
        }));
    }

    @Test
    void rejectsOnlyTheMessageOfTheWrongShape() {
        onlyTheBadOne(Toestand.REJECTED, shapes(bericht -> bad(bericht) ? List.of(UNSOUND) : List.of()));
    }

    @Test
    void parksOnlyTheMessageThatTheJournalCannotStore() {
        onlyTheBadOne(Toestand.PARKED, journal(0, true));
    }

    @Test
    void parksOnlyTheMessageThatTheGraphCannotTake() {
        onlyTheBadOne(Toestand.PARKED, graph(0, true), MESSAGES);
    }

    @Test
    void triesABatchAgainWhenTheJournalIsAway() {
        allOfThem(journal(3, false));
    }

    @Test
    void waitsForAGraphThatIsAway() {
        allOfThem(graph(3, false));
    }

    private void onlyTheBadOne(Toestand toestand, UnaryOperator<Parts> change) {
        onlyTheBadOne(toestand, change, MESSAGES - 1);
    }

    private void onlyTheBadOne(Toestand toestand, UnaryOperator<Parts> change, int deliveries) {
        try (var region = Region.open(folder, TestPartners.region(), partners, change)) {
            List<BerichtId> ids = load(region);

            region.settle();

            for (int i = 0; i < MESSAGES; i++) {
                assertThat(region.status(ids.get(i)).status()).isEqualTo(i == BAD ? toestand : Toestand.PROCESSED);
            }
            assertThat(region.status(ids.get(BAD)).problems()).hasSize(1);
            assertThat(partners.taken()).hasSize(deliveries);
        }
    }

    private void allOfThem(UnaryOperator<Parts> change) {
        try (var region = Region.open(folder, TestPartners.region(), partners, change)) {
            load(region);

            region.settle();

            assertThat(region.boekhouding().messages().processed()).isEqualTo(MESSAGES);
            assertThat(partners.attempts()).hasSize(MESSAGES);
        }
    }

    private static List<BerichtId> load(Region region) {
        var ids = new ArrayList<BerichtId>();
        for (int i = 0; i < MESSAGES; i++) {
            ids.addAll(region.accept(Sample.opdracht("m-" + i, i)));
        }
        return ids;
    }

    private static boolean bad(Bericht bericht) {
        return bericht.kop().identificatie().equals("m-" + BAD);
    }

    private static UnaryOperator<Parts> shapes(Function<Bericht, List<Problem>> shapes) {
        return parts -> new Parts(
                parts.journal(),
                parts.graaf(),
                parts.broker(),
                parts.partners(),
                parts.codecs(),
                parts.vocabulary(),
                shapes,
                parts.afscherming(),
                parts.client(),
                parts.clock());
    }

    private static UnaryOperator<Parts> journal(int failures, boolean data) {
        return parts -> new Parts(
                new FaultyJournal(
                        parts.journal(), new AtomicInteger(failures), understood -> data && bad(understood.inhoud())),
                parts.graaf(),
                parts.broker(),
                parts.partners(),
                parts.codecs(),
                parts.vocabulary(),
                parts.shapes(),
                parts.afscherming(),
                parts.client(),
                parts.clock());
    }

    private static UnaryOperator<Parts> graph(int failures, boolean data) {
        return parts -> new Parts(
                parts.journal(),
                new FaultyGraph(
                        parts.graaf(), new AtomicInteger(failures), gebeurtenis -> data && bad(gebeurtenis.inhoud())),
                parts.broker(),
                parts.partners(),
                parts.codecs(),
                parts.vocabulary(),
                parts.shapes(),
                parts.afscherming(),
                parts.client(),
                parts.clock());
    }
}
