package nl.regiehub.routes.journal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal in PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(JournalKind.OfOuterClass.class)
class PostgresJournalTest implements JournalKind {

    private Optional<PostgresServer> server = Optional.empty();
    private String url = "";

    @BeforeAll
    void start() {
        server = PostgresServer.find();
        assumeTrue(
                server.isPresent(),
                "no PostgreSQL here: install it, or set HUB_TEST_POSTGRES_URL to a server where databases may be made");
    }

    @AfterAll
    void stop() {
        server.ifPresent(PostgresServer::close);
    }

    @BeforeEach
    void emptyDatabase() {
        url = server.orElseThrow()
                .database("hub_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    @Override
    public JournalSettings settings(Path folder) {
        return JournalSettings.postgres(url, "hub", "", folder.resolve("master.key"), folder.resolve("audit.head"))
                .makingMasterKey();
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
