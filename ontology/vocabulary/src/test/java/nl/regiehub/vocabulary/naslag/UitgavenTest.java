package nl.regiehub.vocabulary.naslag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UitgavenTest {

    private static final String AMBULANT = Bundel.BASE + "begrip/ambulante-jeugdhulp";
    private static final Release FIRST = Vocabularies.bundled();
    private static final byte[] SECOND = named("jeugdhulp aan huis");
    private static final byte[] THIRD = named("jeugdhulp bij u thuis");

    private final Map<String, byte[]> bewaard = new HashMap<>();
    private final LiveVocabulary live = Vocabularies.live(FIRST.bytes(), Bundel.BASE);
    private final Uitgaven uitgaven = new Uitgaven(live, id -> Optional.ofNullable(bewaard.get(id)), Bundel.BASE);

    @BeforeEach
    void keepTheFirst() {
        bewaard.put(FIRST.id(), FIRST.bytes());
    }

    @Test
    void theOneInForceIsMadeOnce() {
        assertThat(uitgaven.nu()).isSameAs(uitgaven.nu());
    }

    @Test
    void aPublicationIsSearchedAndHandedOutFromTheNextQuestionOn() {
        uitgaven.nu();

        bewaard.put(live.activate(SECOND), SECOND);

        assertThat(uitgaven.nu().id()).isEqualTo(live.publicatie()).isNotEqualTo(FIRST.id());
        assertThat(uitgaven.nu().werk().genaamd("jeugdhulp aan huis")).hasSize(1);
        assertThat(new String(uitgaven.nu().data().van(AMBULANT, LinkedData.Vorm.TURTLE), UTF_8))
                .contains("jeugdhulp aan huis");
    }

    @Test
    void theOneInForceIsMadeBeforeAnybodyAsksAndOfSeveralPublicationsOnlyTheLast() {
        assertThat(uitgaven.klaar()).isFalse();
        assertThat(uitgaven.bijwerken()).isTrue();
        assertThat(uitgaven.bijwerken()).isFalse();
        var first = uitgaven.nu();

        live.activate(SECOND);
        assertThat(uitgaven.klaar()).isFalse();
        live.activate(THIRD);

        assertThat(uitgaven.bijwerken()).isTrue();
        assertThat(uitgaven.klaar()).isTrue();
        assertThat(uitgaven.bijwerken()).isFalse();
        assertThat(uitgaven.nu()).isNotSameAs(first);
        assertThat(uitgaven.nu().werk().vocabulary()).isSameAs(live.inForce());
        assertThat(uitgaven.nu().werk().genaamd("jeugdhulp bij u thuis")).hasSize(1);
    }

    @Test
    void whatWasInForceStaysReadable() {
        bewaard.put(live.activate(SECOND), SECOND);

        var before = uitgaven.van(FIRST.id()).orElseThrow();

        assertThat(before.werk().begrip(AMBULANT).orElseThrow().concept().label())
                .isEqualTo("ambulante jeugdhulp");
        assertThat(uitgaven.van(FIRST.id())).containsSame(before);
        assertThat(before.inhoud()).isEqualTo(FIRST.bytes());
        assertThat(uitgaven.van("bestaat-niet")).isEmpty();
    }

    private static byte[] named(String label) {
        return new String(FIRST.bytes(), UTF_8)
                .replace("\"ambulante jeugdhulp\"@nl", "\"%s\"@nl".formatted(label))
                .getBytes(UTF_8);
    }
}
