package nl.regiehub.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.HubException;
import nl.regiehub.routes.journal.AuditCheck.Outcome;
import org.junit.jupiter.api.Test;

/** What every journal must do to keep an audit trail that nobody can change unseen. */
abstract class AuditContract extends JournalContract {

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
                        Instant.now(),
                        "anna",
                        "casemanager",
                        Berichten.GEMEENTE,
                        "beeld",
                        "huishouden-" + number,
                        "casusregie",
                        "R1",
                        "toegestaan",
                        "127.0.0.1"));
    }
}
