package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.AANBIEDER;
import static nl.regiehub.routes.journal.Berichten.DAG;
import static nl.regiehub.routes.journal.Berichten.GEMEENTE;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Berichten.kop;
import static nl.regiehub.routes.journal.Berichten.lid;
import static nl.regiehub.routes.journal.Berichten.persoon;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Processing.Deelname;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.Processing.Strekking;
import org.junit.jupiter.api.Test;

/** What every journal must know of who is told of a casus, and who must hear that this ended. */
abstract class ParticipantsContract extends JournalContract {

    private static final Stand MET = new Stand(0, false, true);
    private static final Stand ZONDER = new Stand(1, false, false);

    @Test
    void saysGoodbyeToWhoTookPartInAnEarlierMessageOfTheSameBatch() {
        settle(casus(1, List.of(MET, ZONDER)));

        assertThat(told(1)).containsExactly("casus", "afscheid");
    }

    @Test
    void tellsWhoLeftAndCameBackInThatOrder() {
        settle(casus(1, List.of(MET, ZONDER, new Stand(2, false, true))));

        assertThat(told(1)).containsExactly("casus", "afscheid", "casus");
    }

    @Test
    void tellsTheSameHoweverMessagesFallIntoBatches() {
        var random = new Random(7);
        for (int nummer = 1; nummer < 60; nummer += 2) {
            var standen = standen(random);

            settle(casus(nummer, standen));
            casus(nummer + 1, standen).forEach(each -> settle(List.of(each)));

            assertThat(told(nummer)).as("%s", standen).isEqualTo(told(nummer + 1));
        }
    }

    /** Of different days, in any order: which of two of one day is the later is not for a sender to say. */
    private static List<Stand> standen(Random random) {
        var dagen = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(dagen, random);
        return dagen.stream()
                .map(dag -> new Stand(dag, random.nextInt(4) == 0, random.nextBoolean()))
                .toList();
    }

    private void settle(List<Settlement> batch) {
        journal().processing().settle(batch);
    }

    private List<Settlement> casus(int nummer, List<Stand> standen) {
        var settlements = new ArrayList<Settlement>();
        for (Stand stand : standen) {
            var bericht = stand.casus(nummer, "C%d-%d".formatted(nummer, settlements.size()));
            settlements.add(
                    Hub.understood(hub().receive(bericht), bericht, stand.leveringen(nummer), List.of(), List.of()));
        }
        return settlements;
    }

    private List<String> told(int nummer) {
        return Tables.of(settings())
                .texts(
                        "select case when afscheid is null then 'casus' else 'afscheid' end from levering where groep = 'g%d' order by volgnummer"
                                .formatted(nummer));
    }

    /** How a casus stood on a day, and whether a provider took part. */
    private record Stand(int dag, boolean gesloten, boolean zorg) {

        private Casusbericht casus(int nummer, String id) {
            var casus = Berichten.casus(nummer, List.of(lid(1, persoon(bsn(nummer)), false)))
                    .casus();
            return new Casusbericht(
                    kop("casus", id, GEMEENTE, null),
                    Wet.WMO,
                    new Casus(
                            casus.nummer(),
                            casus.stand().plus(Duration.ofDays(dag)),
                            casus.geopend(),
                            gesloten ? DAG.plusDays(dag) : null,
                            casus.grond(),
                            casus.opener(),
                            casus.personen(),
                            casus.deelnemers(),
                            casus.doelen(),
                            casus.acties()));
        }

        private List<Planned> leveringen(int nummer) {
            var deelname = new Deelname(AANBIEDER, new Code(Codelijst.BEGRIP, "aanbieder"));
            return zorg
                    ? List.of(new Planned(ZORG, "fhir-r4", "g" + nummer, null, new Strekking.Casus(deelname)))
                    : List.of();
        }
    }
}
