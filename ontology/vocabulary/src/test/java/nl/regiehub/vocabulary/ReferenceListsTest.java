package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import org.junit.jupiter.api.Test;

/** Our lists beside the reference table of codes: each list that we promise is there, whole. */
class ReferenceListsTest {

    private static final Path CODES = Path.of("../../../shared/domain/codes.tsv");

    @Test
    void everyCodeOfAListThatWeNameIsOnIt() throws IOException {
        assertThat(rows().filter(cells -> Codelijsten.LISTS.containsKey(cells[0])))
                .hasSizeGreaterThan(1_700)
                .allSatisfy(cells -> assertThat(Codelijsten.iri(Codelijsten.LISTS.getOrDefault(cells[0], ""), cells[1]))
                        .as(new Code(cells[0], cells[1]).toString())
                        .isNotEmpty());
    }

    @Test
    void everyListOfTheseStandardsIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        rows().filter(cells -> promised(cells[0]) && cells[4].equals("verified-from-file"))
                .map(cells -> cells[0])
                .filter(name -> !Codelijsten.LISTS.containsKey(name))
                .forEach(missing::add);

        // The subset of DSM-IV is licensed; classes of the GGM are no codes.
        assertThat(missing)
                .allMatch(
                        name -> name.startsWith("iWlz COD923") || name.contains("objecttype") || name.contains("SETU"));
    }

    private static boolean promised(String name) {
        return Stream.of("iWmo ", "iJw ", "iWlz ", "CBS ", "DDAS ", "GGM ", "Gemeentelijk regiesysteem")
                .anyMatch(name::startsWith);
    }

    private static Stream<String[]> rows() throws IOException {
        assumeTrue(Files.isReadable(CODES), "the reference codes are not here");
        return Files.readAllLines(CODES).stream().skip(1).map(line -> line.split("\t", -1));
    }
}
