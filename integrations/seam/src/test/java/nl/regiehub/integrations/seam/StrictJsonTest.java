package nl.regiehub.integrations.seam;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.StrictJson.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final StrictJson json = new StrictJson(32, 100, 50, 20);

    @Test
    void readsAValueWithinTheLimits() {
        Read read = json.read("{\"a\": [1, 2.5, true, null, \"tekst \\uD83D\\uDE00\"], \"b\": {}}".getBytes(UTF_8));

        assertThat(read).asInstanceOf(type(Read.Tree.class)).satisfies(tree -> {
            assertThat(tree.root().at("/a/0").asInt()).isEqualTo(1);
            assertThat(tree.root().at("/a/1").decimalValue()).isEqualByComparingTo("2.5");
            assertThat(tree.root().at("/a/4").asString()).isEqualTo("tekst \uD83D\uDE00");
            assertThat(tree.root().get("b").isObject()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\": 1} {}",
                "{\"a\": 1, \"a\": 2}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": 1} // uitleg",
                "\uFEFF{}",
                "{\"a\": .5}"
            })
    void refusesWhatReadersDisagreeAbout(String text) {
        assertThat(problem(text.getBytes(UTF_8)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000", "1e10000000", "1e-1000000", "1E+100", "123456789012345678901"})
    void refusesNumbersThatTakeLongToExpand(String number) {
        assertThat(problem(("{\"a\": " + number + "}").getBytes(UTF_8)).kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u202E", "\\uD800", "\\uDC00x", "\\uDC00\\uD800", "\\u0007"})
    void refusesCharactersThatDoNotShow(String character) {
        assertThat(problem(("{\"a\": \"" + character + "\"}").getBytes(UTF_8)).kind())
                .isEqualTo(Kind.INVALID_VALUE);
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooFull() {
        assertThat(problem(("[".repeat(33) + "]".repeat(33)).getBytes(UTF_8)).kind())
                .isEqualTo(Kind.LIMIT_EXCEEDED);
        assertThat(problem("[".repeat(100_000).getBytes(UTF_8)).kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
        assertThat(problem(("[\"" + "a".repeat(51) + "\"]").getBytes(UTF_8)).kind())
                .isEqualTo(Kind.LIMIT_EXCEEDED);
        assertThat(problem(("[1" + ",1".repeat(100) + "]").getBytes(UTF_8)).kind())
                .isEqualTo(Kind.LIMIT_EXCEEDED);
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(problem("{}".getBytes(UTF_16)).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(problem(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}).kind())
                .isEqualTo(Kind.UNREADABLE);
        assertThat(problem(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void keepsWhatItSawBeforeTheFault() {
        Read read = json.read("{\"resourceType\": \"Bundle\", \"entry\": [{\"a\": 1e1000".getBytes(UTF_8));

        assertThat(read)
                .asInstanceOf(type(Read.Broken.class))
                .satisfies(
                        broken -> assertThat(broken.seen().path("resourceType").asString())
                                .isEqualTo("Bundle"));
    }

    @Test
    void saysWhereWithoutRepeatingThePayload() {
        Problem problem = problem("{\n  \"a\": geheim\n}".getBytes(UTF_8));

        assertThat(problem.where()).isEqualTo("regel 2, kolom 8");
        assertThat(problem.toString()).doesNotContain("geheim");
    }

    private Problem problem(byte[] bytes) {
        return assertThat(json.read(bytes))
                .asInstanceOf(type(Read.Broken.class))
                .actual()
                .problem();
    }
}
