package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.DAG;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.routes.Processing.Settlement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every journal must know of relations that ended. */
abstract class VerloopContract extends JournalContract {

    private static final LocalDate BEGIN = DAG.plusDays(9);
    private static final LocalDate EIND = DAG.plusDays(90);
    private static final Instant ASKED = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void endsTheRelationOfWhoRefusesAndNotOfWhoAsked() {
        settle(verwijzing(1, "V1", ASKED));
        settle(antwoord(1, "R1", Status.GEWEIGERD, ASKED.plusSeconds(86_400)));

        assertThat(tot(Soort.VERWEZENE)).isEqualTo("2026-03-02");
        assertThat(tot(Soort.VERWIJZER)).isNull();

        restart();

        assertThat(tot(Soort.VERWEZENE)).isEqualTo("2026-03-02");
    }

    @Test
    void opensItAgainWhenTheVerwijzingIsOfferedAnew() {
        settle(verwijzing(1, "V1", ASKED), antwoord(1, "R1", Status.GEWEIGERD, ASKED.plusSeconds(60)));
        settle(verwijzing(1, "V2", ASKED.plusSeconds(120)));

        assertThat(tot(Soort.VERWEZENE)).isNull();

        settle(antwoord(1, "R2", Status.GEWEIGERD, ASKED.plusSeconds(180)));

        assertThat(tot(Soort.VERWEZENE)).isEqualTo("2026-03-01");
    }

    @Test
    void takesTheWordOfWhoseClockIsBehind() {
        settle(verwijzing(1, "V1", ASKED));
        settle(antwoord(1, "R1", Status.GEWEIGERD, ASKED.minusSeconds(60)));

        assertThat(tot(Soort.VERWEZENE)).isEqualTo("2026-03-01");
    }

    @Test
    void endsAnOpdrachtWhereItsStopSaysAndOpensItWithTheNextStart() {
        settle(Berichten.toewijzing(1, bsn(1)));
        settle(start(1, "S1", BEGIN, "1"), stop(1, "E1", BEGIN, EIND, "1"));
        assertThat(tot(Soort.OPDRACHTNEMER)).isEqualTo(EIND);
        assertThat(tot(Soort.OPDRACHTGEVER)).isNull();

        settle(start(1, "S2", EIND.plusDays(5), "1"));
        assertThat(tot(Soort.OPDRACHTNEMER)).isNull();

        settle(start(1, "S3", EIND.plusDays(5), "3"));
        assertThat(tot(Soort.OPDRACHTNEMER)).isEqualTo(EIND);

        settle(stop(1, "E2", BEGIN, EIND, "3"));
        assertThat(tot(Soort.OPDRACHTNEMER)).isNull();
    }

    @Test
    void keepsTheEndWhenTheOpdrachtIsStatedAnew() {
        settle(Berichten.toewijzing(1, bsn(1)), start(1, "S1", BEGIN, "1"), stop(1, "E1", BEGIN, EIND, "1"));

        settle(Berichten.toewijzing(
                Berichten.kop("WMO301", "T9", Berichten.GEMEENTE, Berichten.AANBIEDER), 1, Berichten.persoon(bsn(1))));

        assertThat(tot(Soort.OPDRACHTNEMER)).isEqualTo(EIND);
    }

    @Test
    void endsRelationsAlikeInWhateverOrderTheyAreTold() {
        for (int n = 1; n <= 6; n++) {
            settle(verwijzing(n, "V1", ASKED), Berichten.toewijzing(n, bsn(n)));
            var told = new ArrayList<>(List.<Bericht>of(
                    antwoord(n, "R1", Status.GEWEIGERD, ASKED.plusSeconds(60)),
                    verwijzing(n, "V2", ASKED.plusSeconds(120)),
                    antwoord(n, "R2", Status.GEACCEPTEERD, ASKED.plusSeconds(180)),
                    start(n, "S1", BEGIN, "1"),
                    stop(n, "E1", BEGIN, EIND, "1")));
            Collections.shuffle(told, new Random(n));

            told.forEach(each -> settle(each));

            assertThat(tot(n, Soort.VERWEZENE)).as("order %d", n).isNull();
            assertThat(tot(n, Soort.OPDRACHTNEMER)).as("order %d", n).isEqualTo(EIND);
        }
    }

    private void settle(Bericht... berichten) {
        var settlements = Stream.of(berichten)
                .<Settlement>map(bericht -> understood(hub().receive(bericht), bericht))
                .toList();
        journal().processing().settle(settlements);
    }

    private @Nullable LocalDate tot(Soort soort) {
        return tot(1, soort);
    }

    private @Nullable LocalDate tot(int n, Soort soort) {
        var person = journal().persons().byBsn(bsn(n)).orElseThrow();
        return journal().feiten().relaties(List.of(person)).stream()
                .filter(feit -> feit.soort() == soort)
                .map(Relatiefeit::periode)
                .toList()
                .getFirst()
                .tot();
    }

    private static Verwijzing verwijzing(int n, String id, Instant aangeboden) {
        var one = Berichten.verwijzing(n, bsn(n));
        return new Verwijzing(
                Berichten.kop("verwijzing", id + "-" + n, Berichten.GEMEENTE, Berichten.AANBIEDER),
                one.wet(),
                one.nummer(),
                one.persoon(),
                one.hulp(),
                one.toelichting(),
                aangeboden,
                one.verwijzernaam());
    }

    private static Terugkoppeling antwoord(int n, String id, Status status, Instant op) {
        var one = Berichten.terugkoppeling(n, bsn(n));
        return new Terugkoppeling(
                Berichten.kop("terugkoppeling", id + "-" + n, Berichten.AANBIEDER, Berichten.GEMEENTE),
                one.wet(),
                one.verwijzing(),
                one.persoon(),
                status,
                one.reden(),
                op);
    }

    private static Startbericht start(int n, String id, LocalDate begin, String status) {
        var one = Berichten.start(n, bsn(n));
        var levering = new StartLevering(n, null, null, begin, Berichten.iwmo("cod467", status));
        return new Startbericht(
                Berichten.kop("WMO305", id + "-" + n, Berichten.AANBIEDER, Berichten.GEMEENTE),
                one.wet(),
                one.persoon(),
                List.of(levering));
    }

    private static Stopbericht stop(int n, String id, LocalDate begin, LocalDate eind, String status) {
        var one = Berichten.stop(n, bsn(n));
        var levering = new StopLevering(
                n, null, null, begin, Berichten.iwmo("wmo588", "19"), eind, Berichten.iwmo("cod467", status));
        return new Stopbericht(
                Berichten.kop("WMO307", id + "-" + n, Berichten.AANBIEDER, Berichten.GEMEENTE),
                one.wet(),
                one.persoon(),
                List.of(levering));
    }
}
