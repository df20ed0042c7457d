package nl.regiehub.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

/** What the graph is written with, beside the published classes and properties. */
class OntologyTest {

    private static final String BASE = "https://regiehub.example/id/";
    private static final String TYPE =
            " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#";
    private static final String RELEASE = new String(Vocabularies.bundled().bytes(), UTF_8);
    private static final Pattern CLASS = Pattern.compile("soort\\([^)]*\"([A-Z][A-Za-z]+)\"");

    @Test
    void everyPropertyOfTheGraphIsDeclared() {
        assertThat(Stream.of(Term.values()).map(term -> term.iri(BASE)))
                .filteredOn(iri -> iri.startsWith(BASE))
                .isNotEmpty()
                .allMatch(iri -> RELEASE.contains("<" + iri + ">" + TYPE + "ObjectProperty>")
                        || RELEASE.contains("<" + iri + ">" + TYPE + "DatatypeProperty>"));
    }

    @Test
    void everyClassThatTheCodeWritesIsDeclared() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).flatMap(OntologyTest::classes))
                    .hasSizeGreaterThan(10)
                    .allMatch(name -> RELEASE.contains("<" + BASE + "term/" + name + ">" + TYPE + "Class>"));
        }
    }

    private static Stream<String> classes(Path file) {
        try {
            return CLASS
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
