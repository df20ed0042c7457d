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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The journal in an H2 file. */
@ExtendWith(JournalKind.OfOuterClass.class)
class H2JournalTest implements JournalKind {

    @TempDir
    private Path folder;

    @Override
    public JournalSettings settings(Path folder) {
        return JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret"));
    }

    @Test
    void leavesNoBsnNameOrAddressInAnyFileOfTheDataDirectory() throws IOException {
        var journal = Journals.open(settings(folder));
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
        Journals.open(settings(folder)).close();

        assertThat(Files.getPosixFilePermissions(settings(folder).masterKeyFile()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Nested
    class Messages extends MessagesContract {}

    @Nested
    class Participants extends ParticipantsContract {}

    @Nested
    class References extends ReferencesContract {}

    @Nested
    class Deliveries extends DeliveriesContract {}

    @Nested
    class Persons extends PersonsContract {}

    @Nested
    class Destruction extends DestructionContract {}

    @Nested
    class Audit extends AuditContract {}

    @Nested
    class Facts extends FactsContract {}

    @Nested
    class Bewaring extends BewaringContract {}

    @Nested
    class Ventielen extends VentielenContract {}

    @Nested
    class Publications extends PublicationsContract {}

    @Nested
    class Telling extends TellingContract {}

    @Nested
    class Onbekend extends OnbekendContract {}

    @Nested
    class Voorstellen extends VoorstellenContract {}

    @Nested
    class Verloop extends VerloopContract {}

    @Nested
    class Rotation extends RotationContract {}
}
