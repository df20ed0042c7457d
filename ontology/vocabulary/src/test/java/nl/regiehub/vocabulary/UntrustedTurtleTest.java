package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody else wrote, by mistake or on purpose. */
class UntrustedTurtleTest {

    @Test
    void readsWhatIsWellFormed() {
        Parsed parsed = parse("<http://x/a> <http://x/b> \"c\"@nl .");

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Read.class,
                        read -> assertThat(read.graph().size()).isEqualTo(1));
    }

    @Test
    void tellsLineAndColumnOfASyntaxError() {
        List<Problem> problems = problems("<http://x/a> <http://x/b> <http://x/c> .\n<http://x/a> <http://x/b> ; .\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(problem.where()).startsWith("test.ttl:2:");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ <http://x/p> ", "( "})
    void stopsAtANestingBombBeforeParsing(String bracket) {
        String bomb = "<http://x/a> <http://x/b>\n" + bracket.repeat(1_000_000);

        List<Problem> problems = problems(bomb);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
            assertThat(problem.where()).isEqualTo("test.ttl:2:%d".formatted(32 * bracket.length() + 1));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://x/a> <http://x/b> \"%s\" .",
                "<http://x/a> <http://x/b> '%s' .",
                "<http://x/a> <http://x/b> \"\"\"x\n\" \"\" \\\"\"\" %s\"\"\" .",
                "<http://x/a> <http://x/b> '''x\n%s''' .",
                "<http://x/a> <http://x/b> <http://x/c> . # %s",
                "<http://x/a> <http://x/b> <http://x/(((> ."
            })
    void bracketsInTextAndCommentsAreNotNesting(String turtle) {
        Parsed parsed = parse(turtle.formatted("[(".repeat(100)));

        assertThat(parsed).isInstanceOf(Parsed.Read.class);
    }

    @Test
    void bracketsAfterAnUnfinishedIriStillCount() {
        List<Problem> problems = problems("<http://x/a\n" + "[".repeat(100_000));

        assertThat(problems).singleElement().extracting(Problem::kind).isEqualTo(Kind.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"http://127.0.0.1:1/context.jsonld\", \"@id\": \"urn:a\"}",
                "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>"
            })
    void takesNothingButTurtle(String other) {
        assertThat(parse(other)).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        Parsed parsed =
                UntrustedTurtle.parse("test.ttl", "<http://x/a> <http://x/b> \"cliënt\" .".getBytes(ISO_8859_1));

        assertThat(parsed).isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void refusesADateThatIsNone() {
        assertThat(problems("<http://x/a> <http://x/b> \"31-12-2026\"^^<http://www.w3.org/2001/XMLSchema#date> ."))
                .isNotEmpty();
    }

    @Test
    void refusesAFileThatIsTooLargeToBeOne() {
        Parsed parsed = UntrustedTurtle.parse("test.ttl", new byte[16 * 1024 * 1024 + 1]);

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly(Kind.LIMIT_EXCEEDED));
    }

    private static Parsed parse(String turtle) {
        return UntrustedTurtle.parse("test.ttl", turtle.getBytes(UTF_8));
    }

    private static List<Problem> problems(String turtle) {
        return ((Parsed.Refused) parse(turtle)).problems();
    }
}
