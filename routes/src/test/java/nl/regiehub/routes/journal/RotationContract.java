package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.AANBIEDER;
import static nl.regiehub.routes.journal.Berichten.ACHTERNAAM;
import static nl.regiehub.routes.journal.Berichten.GEBOREN;
import static nl.regiehub.routes.journal.Berichten.GEMEENTE;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Berichten.kop;
import static nl.regiehub.routes.journal.Berichten.thuis;
import static nl.regiehub.routes.journal.Berichten.zonderBsn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.PersoonId;
import org.junit.jupiter.api.Test;

/** What must hold when the key by which persons are found is replaced. */
abstract class RotationContract extends JournalContract {

    private static final List<String> OWN = List.of("persoonsleutel", "zoeksleutel");

    @Test
    void findsTheSamePersonsUnderTheNewKey() {
        record(Berichten.toewijzing(1, bsn(1), thuis("9999AA")));
        record(withoutBsn("1"));
        var person = person(1);
        var nameless = lastPerson();

        var outcome = rotate();

        assertThat(outcome.version()).isEqualTo(2);
        assertThat(outcome.superfluous()).containsExactly(1);
        assertThat(person(1)).isEqualTo(person);
        assertThat(journal().persons().byName(ACHTERNAAM, GEBOREN)).contains(person);
        record(withoutBsn("2"));
        assertThat(lastPerson()).isEqualTo(nameless);
        record(Berichten.toewijzing(2, bsn(2)));
        assertThat(rotate().version()).isEqualTo(3);
        assertThat(tables().texts("select distinct versie from persoonsleutel")).containsExactly("3");
        assertThat(person(2)).isEqualTo(lastPerson());
    }

    @Test
    void rewritesNothingButTheHashesPersonsAreFoundBy() {
        record(Berichten.toewijzing(1, bsn(1), thuis("9999AA")));
        record(withoutBsn("1"));
        var found = tables().texts("select persoon from persoonsleutel order by persoon");
        var hashes = tables().texts("select hash from persoonsleutel");
        var other = otherTables();

        rotate();

        assertThat(otherTables()).isEqualTo(other);
        assertThat(tables().texts("select persoon from persoonsleutel order by persoon"))
                .isEqualTo(found);
        assertThat(tables().texts("select hash from persoonsleutel")).doesNotContainAnyElementsOf(hashes);
    }

    @Test
    void dropsAHashThatNobodyCanMakeAgain() {
        record(Berichten.toewijzing(1, bsn(1)));
        tables().change("update persoon set vindsleutel = null");

        rotate();

        assertThat(tables().texts("select hash from persoonsleutel")).isEmpty();
        assertThat(journal().persons().byBsn(bsn(1))).isEmpty();
    }

    @Test
    void needsTheOlderKeyNoMore() throws IOException {
        record(Berichten.toewijzing(1, bsn(1)));
        var person = person(1);
        rotate();

        keepOnly("2 ");
        restart();

        assertThat(person(1)).isEqualTo(person);
    }

    @Test
    void makesNobodyNewWhenTheKeyTheyWereStoredUnderIsGone() throws IOException {
        record(Berichten.toewijzing(1, bsn(1)));
        var person = person(1);
        rotate();
        journal().close();

        Files.delete(settings().findingKeyFile());
        assertThatThrownBy(() -> Journals.open(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("rotate-keys");
        assertThat(KeyRotation.run(settings()).version()).isEqualTo(3);
        open();

        assertThat(person(1)).isEqualTo(person);
    }

    @Test
    void storesABackupOfBeforeUnderTheKeyThatReplacedItsOwn() throws IOException {
        record(Berichten.toewijzing(1, bsn(1)));
        var person = person(1);
        journal().close();
        Files.writeString(settings().findingKeyFile(), "2 " + "A".repeat(43) + "=\n");

        var outcome = KeyRotation.run(settings());
        open();

        assertThat(outcome.version()).isEqualTo(2);
        assertThat(person(1)).isEqualTo(person);
    }

    @Test
    void leavesAJournalAloneThatAHubHasOpen() {
        assertThatThrownBy(() -> KeyRotation.run(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("in use by another hub");

        assertThat(settings().findingKeyFile()).doesNotExist();
    }

    @Test
    void findsUnderEitherKeyWhileOneTakesTheOthersPlace() {
        var person = halfway();

        assertThat(person(1)).isEqualTo(person);
        assertThat(journal().persons().withBsn(bsn(1))).isEqualTo(person);
        var made = journal().persons().withBsn(bsn(2));
        assertThat(tables().texts("select versie from persoonsleutel where persoon = '" + made + "'"))
                .containsExactly("2");
        assertThat(rotate().version()).isEqualTo(2);
        assertThat(List.of(person(1), person(2))).containsExactly(person, made);
    }

    @Test
    void forgetsWhoIsDestroyedWhileTheOlderKeyIsStillInUse() {
        var person = halfway();
        assertThat(person(1)).isEqualTo(person);

        journal().persons().destroy(person);

        assertThat(journal().persons().byBsn(bsn(1))).isEmpty();
        assertThat(journal().persons().withBsn(bsn(1))).isNotEqualTo(person);
    }

    @Test
    void keepsItsKeysForItsOwnerOnly() throws IOException {
        rotate();

        assertThat(Files.getPosixFilePermissions(settings().findingKeyFile()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private KeyRotation.Outcome rotate() {
        return closed(() -> KeyRotation.run(settings()));
    }

    /** Does something while no hub has the journal open. */
    private <T> T closed(Supplier<T> work) {
        journal().close();
        try {
            return work.get();
        } finally {
            open();
        }
    }

    private void keepOnly(String start) throws IOException {
        var file = settings().findingKeyFile();
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(start))
                        .toList());
    }

    /** A journal in which a person is stored under key 1, while 2 is to take its place. */
    private PersoonId halfway() {
        rotate();
        tables().change("update zoeksleutel set versie = 1");
        restart();
        var person = journal().persons().withBsn(bsn(1));
        tables().change("insert into zoeksleutel (versie) values (2)");
        restart();
        return person;
    }

    private Map<String, Set<List<String>>> otherTables() {
        return tables()
                .texts("select table_name from information_schema.tables where table_schema in ('public', 'PUBLIC')")
                .stream()
                .filter(table -> !OWN.contains(table))
                .collect(Collectors.toMap(table -> table, tables()::rows));
    }

    private Tables tables() {
        return Tables.of(settings());
    }

    private static Bericht withoutBsn(String id) {
        return Berichten.toewijzing(kop("WMO301", id, GEMEENTE, AANBIEDER), 1, zonderBsn("client-1"));
    }

    private void record(Bericht bericht) {
        journal().processing().settle(List.of(Hub.understood(hub().receive(bericht), bericht)));
    }

    private PersoonId person(int number) {
        return journal().persons().byBsn(bsn(number)).orElseThrow();
    }

    private PersoonId lastPerson() {
        return journal().events().after(0, 100).getLast().personen().getFirst();
    }
}
