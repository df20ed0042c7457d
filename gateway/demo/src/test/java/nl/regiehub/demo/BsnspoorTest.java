package nl.regiehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiehub.canonical.Bsn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a citizen number is found, and where not. */
class BsnspoorTest {

    private static final String BSN = "999900006";

    @TempDir
    private Path map;

    private final Bsnspoor spoor = Bsnspoor.van(List.of(new Bsn(BSN)));

    @ParameterizedTest
    @ValueSource(strings = {BSN, "wie=999900006&x", "0000999900006", "1234999900006.", "99990000 999900006"})
    void isFoundInText(String text) {
        assertThat(spoor.holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99990000", "99990000 6", "999900018", "9999-00006"})
    void isNotFoundWhereItIsNot(String text) {
        assertThat(spoor.holds(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void isFoundInAnyFileHoweverItIsWritten(String charset) throws IOException {
        Files.writeString(map.resolve("leeg"), "niets");
        var deep = Files.createDirectories(map.resolve("a").resolve("b")).resolve("bestand");
        Files.write(deep, ("x".repeat(70_000) + BSN + "y").getBytes(Charset.forName(charset)));

        assertThat(spoor.in(map)).containsExactly(Path.of("a", "b", "bestand"));
    }

    @Test
    void isFoundInTheNameOfAFile() throws IOException {
        Files.writeString(map.resolve("client-999900006.txt"), "niets", StandardCharsets.UTF_8);

        assertThat(spoor.in(map)).hasSize(1);
    }

    @Test
    void knowsEverybodyOfTheRegion() {
        var somebody = Regio.huishoudens().getLast().leden().getLast().bsn();

        assertThat(Bsnspoor.vanDeRegio().holds(somebody.waarde())).isTrue();
    }
}
