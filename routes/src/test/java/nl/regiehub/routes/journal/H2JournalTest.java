package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.routes.Processing.Settlement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in an H2 file. */
class H2JournalTest {

    @TempDir
    private Path folder;

    private JournalSettings settings() {
        return JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret"));
    }

    @Test
    void leavesNoBsnNameOrAddressInAnyFileOfTheDataDirectory() throws IOException {
        var journal = Journals.open(settings());
        var hub = new Hub(journal);
        var settlements = new ArrayList<Settlement>();
        for (Bericht bericht : Berichten.vanElkeSoort(bsn(1))) {
            settlements.add(Hub.understood(hub.receive(bericht), bericht));
        }
        journal.processing().settle(settlements);
        journal.inbox().accept(Hub.arrival("WMO301", "x", null, "<bsn>123456789</bsn>"));
        journal.close();

        var files = files(folder.resolve("data"));

        assertThat(files).isNotEmpty();
        for (Path file : files) {
            var content = Files.readString(file, ISO_8859_1);
            assertThat(List.of(
                            bsn(1).waarde(),
                            Berichten.ACHTERNAAM,
                            Berichten.ACHTERNAAM.toLowerCase(Locale.ROOT),
                            "Dagpauwoog",
                            "Vlinder",
                            "Pauwoogpad",
                            "9999AA",
                            "1980-05-17",
                            "0612345678",
                            "kind-1",
                            "komt het huis",
                            "123456789"))
                    .allSatisfy(secret -> assertThat(content.contains(secret))
                            .as("%s in %s", secret, file)
                            .isFalse());
        }
    }

    @Test
    void keepsTheMasterKeyForItsOwnerOnly() throws IOException {
        Journals.open(settings()).close();

        assertThat(Files.getPosixFilePermissions(settings().masterKeyFile()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Nested
    class Messages extends MessagesContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Persons extends PersonsContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Facts extends FactsContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Bewaring extends BewaringContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Ventielen extends VentielenContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Publications extends PublicationsContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Onbekend extends OnbekendContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Voorstellen extends VoorstellenContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Verloop extends VerloopContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }

    @Nested
    class Rotation extends RotationContract {
        @Override
        JournalSettings settings() {
            return H2JournalTest.this.settings();
        }
    }
}
