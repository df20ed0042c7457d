package nl.regiehub.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Processing.Ticket;
import nl.regiehub.routes.project.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hub promised before it was killed, it still knows. */
class KilledJournalTest {

    private static final int KILLED = 137;
    private static final int PERSONS = 2_100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"after-inbox-commit:1", "after-inbox-commit:9", "after-record:1", "after-record:9"})
    void keepsWhatItPromisedWhereverItIsKilled(String failpoint) throws Exception {
        var promised = runUntilKilled(Victim.class, failpoint);

        try (var journal = Journals.open(JournalSettings.embedded(data(), secret()))) {
            var events = journal.events().after(0, 100);
            var waiting = journal.processing().unrelayed(100).stream()
                    .map(Ticket::bericht)
                    .collect(Collectors.toSet());

            for (BerichtId id : ids(promised, "received")) {
                assertThat(journal.ledgers().status(id)).isPresent();
            }
            for (BerichtId id : ids(promised, "recorded")) {
                assertThat(journal.ledgers().status(id).orElseThrow().status()).isEqualTo(Toestand.PROCESSING);
            }
            assertThat(events)
                    .extracting(Gebeurtenis::positie)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(events)
                    .extracting(Gebeurtenis::bericht)
                    .doesNotHaveDuplicates()
                    .noneMatch(waiting::contains);
            assertThat(journal.outbox().due(100, Instant.now()))
                    .extracting(Outbox.Ticket::levering)
                    .doesNotHaveDuplicates()
                    .hasSize(events.size());
            var messages = journal.ledgers().boekhouding(null).messages();
            assertThat(messages.received()).isEqualTo(events.size() + waiting.size());
        }
    }

    @Test
    void refusesAJournalThatAnotherProcessHasOpen() throws Exception {
        runUntilKilled(Victim.class, "after-record:1");

        try (var journal = Journals.open(JournalSettings.embedded(data(), secret()))) {
            var second = process(Victim.class, "none");

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(journal.events().after(0, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void knowsEverybodyWhereverTheReplacementOfAKeyIsKilled(int pages) throws Exception {
        var persons = persons();

        runUntilKilled(Rotator.class, "inside-key-rotation:" + pages);

        assertThat(persons()).isEqualTo(persons);
        assertThat(KeyRotation.run(JournalSettings.embedded(data(), secret())).version())
                .isEqualTo(2);
        assertThat(persons()).isEqualTo(persons);
    }

    @Test
    void theGraphForgetsWhomItStillHadWhenTheHubWasKilled() throws Exception {
        runUntilKilled(Destroyer.class, "after-key-destruction:1");

        try (var journal = Journals.open(JournalSettings.embedded(data(), secret()));
                var graaf = Destroyer.graph(data())) {
            var forgotten = journal.events().teVergeten();
            assertThat(Destroyer.lines(graaf, forgotten)).isGreaterThan(1);

            new Projection(journal.events(), graaf, 10).advance();

            assertThat(Destroyer.lines(graaf, forgotten)).isEqualTo(1);
            assertThat(journal.events().teVergeten()).isEmpty();
        }
    }

    /** As many persons as take several pages, found or made. */
    private List<PersoonId> persons() {
        try (var journal = Journals.open(JournalSettings.embedded(data(), secret()))) {
            return IntStream.range(0, PERSONS)
                    .mapToObj(number -> journal.persons().withBsn(Berichten.bsn(number)))
                    .toList();
        }
    }

    private List<String> runUntilKilled(Class<?> victim, String failpoint) throws IOException, InterruptedException {
        var process = process(victim, failpoint);
        var said = process.inputReader().readAllLines();
        assertThat(process.waitFor()).isEqualTo(KILLED);
        return said;
    }

    private Process process(Class<?> main, String failpoint) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dhub.failpoint=" + failpoint,
                        main.getName(),
                        data().toString(),
                        secret().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path secret() {
        return folder.resolve("secret");
    }

    private static Set<BerichtId> ids(List<String> said, String what) {
        return said.stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> BerichtId.van(line.substring(what.length() + 1)))
                .collect(Collectors.toSet());
    }
}
