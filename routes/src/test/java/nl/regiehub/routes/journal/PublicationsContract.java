package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every journal must do with vocabulary releases. */
abstract class PublicationsContract extends JournalContract {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void hasNoReleaseBeforeTheFirst() {
        assertThat(journal().publications().current()).isEmpty();
    }

    @Test
    void putsTheLastOneInForceAlsoWhenItWasInForceBefore() {
        byte[] large = new byte[2_500_000];
        new Random(1).nextBytes(large);
        publish("a", large);
        publish("b", "mapping".getBytes(UTF_8));
        publish("b", "mapping".getBytes(UTF_8));

        assertThat(journal().publications().current().orElseThrow().id()).isEqualTo("b");

        publish("a", large);
        restart();

        var current = journal().publications().current().orElseThrow();
        assertThat(current.id()).isEqualTo("a");
        assertThat(current.inhoud()).isEqualTo(large);
        assertThat(Tables.of(settings()).texts("select publicatie from publicatiekeuze order by nummer"))
                .containsExactly("a", "b", "a");
    }

    @Test
    void keepsEveryReleaseAndWhenItWasInForce() {
        publish("a", "een".getBytes(UTF_8));
        publish("b", "twee".getBytes(UTF_8));
        publish("a", "een".getBytes(UTF_8));

        assertThat(journal().publications().find("b").orElseThrow().inhoud()).isEqualTo("twee".getBytes(UTF_8));
        assertThat(journal().publications().find("c")).isEmpty();
        assertThat(journal().publications().history())
                .extracting(each -> each.id() + " " + each.door() + " " + each.op())
                .containsExactly("a architect " + NOW, "b architect " + NOW, "a architect " + NOW);
    }

    @Test
    void keepsReleasesWithoutTheirRepetitionsAndReadsThoseThatWereKeptAsTheyAre() {
        byte[] repetitive = "skos ".repeat(500_000).getBytes(UTF_8);
        publish("a", repetitive);

        assertThat(Tables.of(settings()).texts("select vervolgen from publicatie"))
                .containsExactly("0");
        assertThat(journal().publications().find("a").orElseThrow().inhoud()).isEqualTo(repetitive);

        Tables.of(settings()).change("update publicatie set ingepakt = false");
        assertThat(journal().publications().find("a").orElseThrow().inhoud()).isEqualTo(Compact.pack(repetitive));
    }

    private void publish(String id, byte[] content) {
        journal().publications().publish(id, content, NOW, "architect");
    }
}
