package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiehub.canonical.Codelijst;
import org.junit.jupiter.api.Test;

/** The table of lists for readers, beside the lists themselves. */
class ListTableTest {

    @Test
    void everyListStandsInTheTableWithTheNumberOfItsCodes() throws IOException {
        Vocabulary vocabulary = Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);
        List<String> table = Files.readAllLines(Path.of("LIJSTEN.md"));

        assertThat(vocabulary.alleLijsten())
                .filteredOn(list -> !list.schema().equals(Codelijst.BEGRIP)
                        && !list.schema().contains("/kader/"))
                .allSatisfy(list -> assertThat(table)
                        .filteredOn(row -> row.contains("`" + list.schema() + "`"))
                        .singleElement()
                        .asString()
                        .contains("| %d |".formatted(list.codes().size()))
                        .contains(list.behandeling()));
    }
}
