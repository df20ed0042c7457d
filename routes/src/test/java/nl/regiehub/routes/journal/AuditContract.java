package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.AuditCheck.Outcome;
import org.junit.jupiter.api.Test;

/** What every journal must do to keep an audit trail that nobody can change unseen. */
abstract class AuditContract extends JournalContract {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final PersoonId PERSOON = new PersoonId(new UUID(0, 1));

    @Test
    void findsNothingWrongWithATrailThatNobodyTouched() throws Exception {
        together(50, i -> {
            write(i);
            return i;
        });
        restart();
        write(51);
        journal().close();

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Intact(51));
    }

    @Test
    void findsALineThatWasChanged() {
        writeFive();

        tables().change("update auditregel set regel = replace(regel, 'anna', 'bram') where nummer = 3");

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Broken(3, "the line is not what was written"));
    }

    @Test
    void findsALineThatWasRemoved() {
        writeFive();

        tables().change("delete from auditregel where nummer = 3");

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Broken(3, "a line is missing"));
    }

    @Test
    void findsALineThatWasInserted() {
        writeFive();

        tables().change("update auditregel set nummer = nummer + 1 where nummer > 4");
        tables().change("update auditregel set nummer = nummer + 1 where nummer = 4");
        tables().change(
                        "insert into auditregel (nummer, regel, hash) select 4, regel, hash from auditregel where nummer = 3");

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Broken(4, "the line is not what was written"));
    }

    @Test
    void findsLinesThatWereCutOffAtTheEnd() {
        writeFive();

        tables().change("delete from auditregel where nummer > 3");

        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(4, "the trail ends before the exported head"));
    }

    @Test
    void doesNotWriteOnAfterATrailThatIsNotItsOwn() {
        writeFive();
        tables().change("delete from auditregel where nummer > 3");
        journal().close();

        assertThatThrownBy(() -> Journals.open(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("audit trail does not hold the head");
    }

    @Test
    void missesTheHeadThatWasExported() throws IOException {
        writeFive();

        Files.delete(settings().auditHeadFile());

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Broken(5, "the exported head is missing"));
    }

    @Test
    void findsATrailThatWasWrittenAnewFromTheFirstLineOn() throws IOException {
        writeFive();
        journal().close();
        var rewritten = AuditHead.START;
        for (int i = 1; i <= 5; i++) {
            var line = "{\"nummer\":%d,\"over\":[]}".formatted(i);
            rewritten = rewritten.next(line);
            tables().change("update auditregel set regel = ?, hash = ? where nummer = ?", line, rewritten.hash(), i);
        }
        rewritten.export(settings().auditHeadFile());

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Broken(1, "the line is not the exported head"));
    }

    @Test
    void findsAnIndexThatHidesALineFromThePersonItIsAbout() {
        writeFive();

        tables().change("delete from auditpersoon where nummer = 3");

        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(3, "the index by person does not follow from the line"));
    }

    @Test
    void findsAnIndexThatTellsAnotherPersonOfALineOrOfOneThatIsNotThere() {
        writeFive();

        tables().change("update auditpersoon set persoon = ? where nummer = 4", new UUID(0, 2));
        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(4, "the index by person does not follow from the line"));

        tables().change("update auditpersoon set persoon = ? where nummer = 4", PERSOON.waarde());
        tables().change("insert into auditpersoon (persoon, nummer) values (?, 9)", PERSOON.waarde());
        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(9, "the index by person does not follow from the line"));
    }

    @Test
    void doesNotWriteOnAfterAnOlderTrailEvenWithoutTheExportedHead() throws IOException {
        writeFive();
        journal().close();
        tables().change("delete from auditpersoon where nummer > 3");
        tables().change("delete from auditregel where nummer > 3");
        Files.delete(settings().auditHeadFile());

        assertThatThrownBy(() -> Journals.open(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("audit trail does not hold the head");
    }

    @Test
    void aHeadThatIsExportedAnewDoesNotReplaceTheFirst() throws IOException {
        writeFive();
        journal().close();
        var last = AuditHead.exported(settings().auditHeadFile()).orElseThrow();

        Files.writeString(
                settings().auditHeadsFile(),
                new AuditHead(last.nummer(), AuditHead.START.hash()) + "\n",
                StandardOpenOption.APPEND);

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Intact(5));
    }

    @Test
    void readsWhatIsAboutAPersonAndWhatWasWrittenInAPeriod() {
        writeFive();

        assertThat(over(PERSOON, 10).lijnen())
                .extracting(Auditlog.Genummerd::nummer)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(over(new PersoonId(new UUID(0, 2)), 10).lijnen()).isEmpty();
        assertThat(periode(Long.MAX_VALUE, 10).lijnen())
                .extracting(line -> line.regel().onderwerp())
                .containsExactly("huishouden-3", "huishouden-2");
    }

    @Test
    void saysFromWhereASearchGoesOnAlsoWhenNothingItReadLiesInThePeriod() {
        writeFive();

        assertThat(over(PERSOON, 2).lijnen()).hasSize(2);
        assertThat(over(PERSOON, 2).verder()).hasValue(4);
        assertThat(over(PERSOON, 10).verder()).isEmpty();
        assertThat(periode(Long.MAX_VALUE, 1).lijnen()).isEmpty();
        assertThat(periode(Long.MAX_VALUE, 1).verder()).hasValue(5);
        assertThat(Auditlog.doorlopend(voor -> periode(voor, 1))
                        .flatMap(stuk -> stuk.lijnen().stream())
                        .map(line -> line.regel().onderwerp()))
                .containsExactly("huishouden-3", "huishouden-2");
    }

    private Auditlog.Stuk over(PersoonId persoon, int meeste) {
        return journal().auditlog().over(List.of(persoon), START, START.plusSeconds(60), Long.MAX_VALUE, meeste);
    }

    private Auditlog.Stuk periode(long voor, int meeste) {
        return journal().auditlog().periode(START.plusSeconds(2), START.plusSeconds(4), voor, meeste);
    }

    @Test
    void putsOldLinesAwayAndTheChainStaysWhole() throws IOException {
        writeFive();

        assertThat(journal().auditlog().archiveer(START.plusSeconds(4))).isEqualTo(3);
        assertThat(journal().auditlog().archiveer(START.plusSeconds(4))).isZero();
        write(6);
        assertThat(journal().auditlog().archiveer(START.plusSeconds(99))).isEqualTo(2);
        restart();
        write(7);
        journal().close();

        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Intact(7));
        var masters = MasterKeys.read(settings().masterKeyFile(), false);
        assertThat(AuditArchive.parts(settings().auditArchive()))
                .flatMap(file -> AuditArchive.read(file, masters).lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).startsWith("{"));
    }

    @Test
    void whatWasPutAwayTellsNothingWithoutTheMasterKey() throws IOException {
        writeFive();
        journal().auditlog().archiveer(START.plusSeconds(4));
        journal().close();
        var part = part();

        assertThat(Files.readString(part, ISO_8859_1)).doesNotContain("huishouden-2", PERSOON.toString());
        Files.move(part, part.resolveSibling("000000000000000001.sealed"));
        assertThat(AuditCheck.verify(settings())).isInstanceOf(Outcome.Broken.class);
    }

    private Path part() {
        return settings().auditArchive().resolve("000000000000000000.sealed");
    }

    @Test
    void findsAChangeInWhatWasPutAwayAndNoneWhereThatWasDestroyed() throws IOException {
        writeFive();
        journal().auditlog().archiveer(START.plusSeconds(4));
        journal().close();
        var sealed = Files.readAllBytes(part());

        sealed[sealed.length / 2] ^= 1;
        Files.write(part(), sealed);
        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(
                        1, "what was put away in 000000000000000000.sealed is not what was written"));

        Files.write(part(), new byte[3]);
        assertThat(AuditCheck.verify(settings())).isInstanceOf(Outcome.Broken.class);

        Files.delete(part());
        assertThat(AuditCheck.verify(settings())).isEqualTo(new Outcome.Intact(5));
    }

    @Test
    void findsABeginningThatNobodyPutAway() {
        writeFive();
        journal().close();
        tables().change(
                        "insert into auditbegin (id, nummer, hash) select 1, nummer, hash from auditregel where nummer = 2");
        tables().change("delete from auditregel where nummer <= 2");

        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(3, "the trail does not begin with the last line that was put away"));
    }

    @Test
    void findsABeginningThatWasExportedBecauseTheHubStopped() {
        writeFive();
        restart();
        write(6);
        journal().close();
        tables().change(
                        "insert into auditbegin (id, nummer, hash) select 1, nummer, hash from auditregel where nummer = 5");
        tables().change("delete from auditpersoon where nummer <= 5");
        tables().change("delete from auditregel where nummer <= 5");

        assertThat(AuditCheck.verify(settings()))
                .isEqualTo(new Outcome.Broken(6, "the trail does not begin with the last line that was put away"));
    }

    @Test
    void findsAPartThatIsGoneWhileAnOlderOneIsThere() throws IOException {
        writeFive();
        journal().auditlog().archiveer(START.plusSeconds(3));
        journal().auditlog().archiveer(START.plusSeconds(4));
        journal().auditlog().archiveer(START.plusSeconds(5));
        journal().close();
        var gap = new Outcome.Broken(3, "what was put away from here on is not there, and what is older is");

        Files.delete(part().resolveSibling("000000000000000002.sealed"));
        assertThat(AuditCheck.verify(settings())).isEqualTo(gap);

        Files.delete(part().resolveSibling("000000000000000003.sealed"));
        assertThat(AuditCheck.verify(settings())).isEqualTo(gap);
    }

    private void writeFive() {
        for (int i = 1; i <= 5; i++) {
            write(i);
        }
    }

    private Tables tables() {
        return Tables.of(settings());
    }

    private void write(int number) {
        journal()
                .audit()
                .write(new Audit.Regel(
                                START.plusSeconds(number),
                                "anna",
                                "casemanager",
                                Berichten.GEMEENTE,
                                "beeld",
                                "huishouden-" + number,
                                "casusregie",
                                "R1",
                                "toegestaan",
                                "127.0.0.1")
                        .over(List.of(PERSOON)));
    }
}
