package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.HubException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A release that is read beside the one before it answers as one that is read whole. */
class RenewalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String CONCEPT = "<https://regiehub.example/id/begrip/verwijzing> ";
    private static final String NEW = "<https://regiehub.example/id/begrip/nieuw> ";
    private static final String SKOS = "<http://www.w3.org/2004/02/skos/core#";
    private static final String BROADER = SKOS + "broader> <https://regiehub.example/id/begrip/";
    private static final byte[] FIRST = Vocabularies.bundled().bytes();

    /** Something that somebody changes in the lines of a release. */
    private record Edit(String name, Function<String, String> line, List<String> more) {

        static Edit each(String name, Function<String, String> line) {
            return new Edit(name, line, List.of());
        }

        static Edit without(String name, String part) {
            return each(name, line -> line.contains(part) ? "" : line);
        }

        static Edit with(String name, String... lines) {
            return new Edit(name, line -> line, List.of(lines));
        }

        byte[] applied() {
            var lines = new TreeSet<String>(more);
            new String(FIRST, UTF_8)
                    .lines()
                    .map(line)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
            return (String.join("\n", lines) + "\n").getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Edit> ofAConcept() {
        return Stream.of(
                Edit.each("nothing", line -> line),
                Edit.each(
                        "another definition",
                        line -> line.replace("Gericht overbrengen van een cliënt", "Overbrengen van een mens")),
                Edit.each(
                        "another broader concept",
                        line -> line.replace(CONCEPT + BROADER + "werkproces>", CONCEPT + BROADER + "zorg>")),
                Edit.without(
                        "a warning on one side less",
                        CONCEPT + "<https://regiehub.example/id/term/nietTeVerwarrenMet>"),
                Edit.each(
                        "a concept that ended",
                        line -> line.startsWith(CONCEPT) ? line.replace("\"vastgesteld\"", "\"vervallen\"") : line),
                Edit.each("a concept that is gone", line -> line.startsWith(CONCEPT) ? "" : line),
                Edit.with(
                        "a new concept",
                        NEW + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " + SKOS + "Concept> .",
                        NEW + SKOS + "inScheme> <https://regiehub.example/id/begrip> .",
                        NEW + SKOS + "prefLabel> \"nieuw\"@nl .",
                        NEW + BROADER + "verwijzing> ."),
                Edit.each(
                        "a code that is called otherwise",
                        line -> line.contains("codelijsten/jz020/41> " + SKOS + "prefLabel>")
                                ? line.replaceFirst("\"[^\"]+\"", "\"Anders\"")
                                : line),
                Edit.without("a mapping less", "<https://regiehub.example/id/mapping/00051dfb45719f6caec3>"),
                Edit.each(
                        "a mapping to another concept",
                        line -> line.startsWith("<https://regiehub.example/id/mapping/00051dfb45719f6caec3> "
                                        + "<http://www.w3.org/2002/07/owl#annotatedTarget>")
                                ? line.replaceFirst("begrip/[a-z-]+>", "begrip/verwijzing>")
                                : line));
    }

    private static Stream<Edit> ofMore() {
        return Stream.of(
                Edit.each("an article", line -> line.replace("\"2017-", "\"2016-")),
                Edit.each(
                        "the name of a list",
                        line -> line.startsWith("<https://regiehub.example/id/begrip> " + SKOS + "prefLabel>")
                                ? line.replace("\"@nl", " van toen\"@nl")
                                : line),
                Edit.without("all concepts", "<https://regiehub.example/id/begrip/"));
    }

    @ParameterizedTest
    @MethodSource("ofAConcept")
    void aChangeOfConceptsAnswersAsIfAllWasRead(Edit edit) {
        for (String base : List.of(Term.BASE, "https://hub.example/")) {
            byte[] release = edit.applied();

            var renewed = renewed(release, base);

            assertThat(renewed).isPresent();
            assertSame(renewed.orElseThrow(), indexed(release, base));
        }
    }

    @ParameterizedTest
    @MethodSource("ofMore")
    void whatShowsOnManyPagesIsReadWhole(Edit edit) {
        assertThat(renewed(edit.applied(), Term.BASE)).isEmpty();
    }

    @Test
    void aReleaseThatIsLaidOutOtherwiseIsReadWhole() {
        var lines = new ArrayList<>(new String(FIRST, UTF_8).lines().toList());
        lines.add(lines.removeFirst());
        byte[] shuffled = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        var live = Vocabularies.live(FIRST, Term.BASE);

        live.activate(shuffled);

        assertThat(Blocks.of(shuffled)).isEmpty();
        assertSame((IndexedVocabulary) live.inForce(), indexed(shuffled, Term.BASE));
    }

    @Test
    void whatIsPreparedIsNotInForceYet() {
        var live = Vocabularies.live(FIRST, Term.BASE);
        byte[] next = ofAConcept().skip(1).findFirst().orElseThrow().applied();

        var prepared = live.prepare(next);

        assertThat(live.publicatie()).isEqualTo(Release.hash(FIRST));
        assertThat(prepared.activate()).isEqualTo(Release.hash(next)).isEqualTo(live.publicatie());
    }

    @Test
    void aConceptThatSaysHalfIsRefusedAsByReadingAll() {
        var live = Vocabularies.live(FIRST, Term.BASE);
        byte[] half = Edit.with(
                        "half", NEW + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " + SKOS + "Concept> .")
                .applied();

        assertThatThrownBy(() -> live.prepare(half)).isInstanceOf(HubException.class);
    }

    private static Optional<IndexedVocabulary> renewed(byte[] release, String base) {
        return Renewal.of(
                indexed(FIRST, base),
                Blocks.of(FIRST).orElseThrow().prints(),
                Blocks.of(release).orElseThrow(),
                Release.hash(release),
                new Homes(base));
    }

    private static IndexedVocabulary indexed(byte[] release, String base) {
        return (IndexedVocabulary) Vocabularies.open(release, base);
    }

    private static void assertSame(IndexedVocabulary renewed, IndexedVocabulary whole) {
        assertThat(renewed.publicatie()).isEqualTo(whole.publicatie());
        assertThat(renewed.begrippen()).isEqualTo(whole.begrippen());
        assertThat(renewed.concepts()).isEqualTo(whole.concepts());
        assertThat(renewed.labels()).isEqualTo(whole.labels());
        assertThat(renewed.codes()).isEqualTo(whole.codes());
        assertThat(renewed.without()).isEqualTo(whole.without());
        assertThat(renewed.alleLijsten()).isEqualTo(whole.alleLijsten());
        for (Begrip begrip : whole.begrippen().values()) {
            var code = begrip.concept().code();
            assertThat(renewed.translate(code, DAY)).isEqualTo(whole.translate(code, DAY));
            assertThat(renewed.matches(code, DAY)).isEqualTo(whole.matches(code, DAY));
            for (String lijst : List.of(Codelijst.BEGRIP, "https://regiehub.example/id/lijst/cbs-jeugd-3-3")) {
                assertThat(renewed.matches(code, lijst, DAY, true)).isEqualTo(whole.matches(code, lijst, DAY, true));
            }
        }
    }
}
