package nl.regiehub.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.regiehub.gateway.inzage.Verwijzingen;
import org.junit.jupiter.api.Test;

/** The words on the screens. */
class WoordenTest {

    @Test
    void everyWordExistsInBothLanguages() throws IOException {
        assertThat(words("messages_en").stringPropertyNames())
                .isEqualTo(words("messages").stringPropertyNames());
    }

    @Test
    void everyReasonToRefuseHasWords() throws IOException {
        assertThat(words("messages").stringPropertyNames())
                .containsAll(Verwijzingen.REDENEN.stream().map("reden."::concat).toList());
    }

    private static Properties words(String name) throws IOException {
        var words = new Properties();
        try (var in = WoordenTest.class.getResourceAsStream("/" + name + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
