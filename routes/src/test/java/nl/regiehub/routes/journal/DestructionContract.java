package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.ACHTERNAAM;
import static nl.regiehub.routes.journal.Berichten.GEBOREN;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static nl.regiehub.routes.journal.Hub.parked;
import static nl.regiehub.routes.journal.Hub.to;
import static nl.regiehub.routes.journal.Hub.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.routes.Ledgers.Toestand;
import org.junit.jupiter.api.Test;

/** What every journal must forget, and how it stays whole when it does. */
abstract class DestructionContract extends JournalContract {

    @Test
    void destroysAPersonAndKeepsTheAccountsBalanced() {
        var delivered = record(Berichten.toewijzing(1, bsn(1)), to(ZORG, "a"));
        var parked = record(Berichten.toewijzing(2, bsn(1)), parked(ZORG, "b"));
        var waiting = hub().receive(Berichten.start(3, bsn(1)));
        var other = record(Berichten.toewijzing(4, bsn(2)), to(ZORG, "c"));
        var person = person(bsn(1));
        var before = journal().ledgers().boekhouding(null);

        journal().persons().destroy(person);

        assertThat(journal().events().after(0, 1))
                .extracting(Gebeurtenis::bericht)
                .containsExactly(other);
        assertThat(journal().events().of(delivered)).isEmpty();
        assertThat(journal().processing().load(List.of(waiting))).isEmpty();
        assertThat(journal().outbox().due(10, Instant.now().plusSeconds(1))).hasSize(1);
        assertThat(journal().persons().byBsn(bsn(1))).isEmpty();
        assertThat(journal().persons().byName(ACHTERNAAM, GEBOREN)).containsExactly(person(bsn(2)));
        assertThat(journal().feiten().delen(List.of(person))).isEmpty();
        var after = journal().ledgers().boekhouding(null);
        assertThat(after.messages().received()).isEqualTo(before.messages().received());
        assertThat(after.messages().rejected()).isEqualTo(1);
        assertThat(after.messages().parked()).isZero();
        assertThat(after.deliveries().refused()).isEqualTo(2);
        assertThat(status(parked)).isEqualTo(Toestand.PROCESSING);
    }

    @Test
    void countsDestroyedEventsAtTheEndAsProjected() {
        var id = record(Berichten.toewijzing(1, bsn(1)));
        journal().persons().destroy(person(bsn(1)));

        assertThat(journal().events().after(0, 10)).isEmpty();

        assertThat(status(id)).isEqualTo(Toestand.PROCESSED);
    }

    @Test
    void destroysTheBodyOfAMessageWhoseBsnWasNotSeenOnArrival() {
        var bericht = Berichten.toewijzing(1, bsn(1));
        var id = journal()
                .inbox()
                .accept(Hub.arrival("WMO301", "T1", null, "<bericht/>"))
                .bericht();
        journal().processing().settle(List.of(understood(id, bericht)));
        var unread = journal()
                .inbox()
                .accept(Hub.arrival("WMO301", "T2", null, "<bericht/>"))
                .bericht();

        journal().persons().destroy(person(bsn(1)));

        assertThat(readable(id)).isFalse();
        assertThat(readable(unread)).isTrue();
    }

    @Test
    void destroysAgainWhomAnOlderBackupBringsBack() throws IOException {
        record(Berichten.toewijzing(1, bsn(1)));
        var person = person(bsn(1));
        var list = settings().masterKeyFile().resolveSibling("master.key.destroyed");
        journal().close();
        Files.writeString(list, person + "\n");

        open();

        assertThat(journal().events().after(0, 10)).isEmpty();
        assertThat(journal().persons().byBsn(bsn(1))).isEmpty();
    }

    /** Whether the body's own key is still there; what was settled is never handed out again. */
    private boolean readable(BerichtId bericht) {
        Predicate<String> alive = sleutel -> !sleutel.isEmpty();
        return Tables.of(settings())
                .texts(
                        "select coalesce(cast(p.sleutelversie as varchar), '') from bericht b join persoon p on p.id = b.persoon where p.sleutel is not null and b.id = '"
                                + bericht + "'")
                .stream()
                .anyMatch(alive);
    }
}
