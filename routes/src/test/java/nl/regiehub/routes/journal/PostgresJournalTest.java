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
import org.junit.jupiter.api.io.TempDir;

/** The journal in PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresJournalTest {

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

    private JournalSettings settings(Path folder) {
        return JournalSettings.postgres(url, "hub", "", folder.resolve("master.key"), folder.resolve("audit.head"))
                .makingMasterKey();
    }

    @Nested
    class Messages extends MessagesContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Persons extends PersonsContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Audit extends AuditContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Facts extends FactsContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Bewaring extends BewaringContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Ventielen extends VentielenContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Publications extends PublicationsContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Onbekend extends OnbekendContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Voorstellen extends VoorstellenContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Verloop extends VerloopContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }

    @Nested
    class Rotation extends RotationContract {

        @TempDir
        private Path folder;

        @Override
        JournalSettings settings() {
            return PostgresJournalTest.this.settings(folder);
        }
    }
}
