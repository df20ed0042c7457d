package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.Vocabulary.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No coded field of any message is forgotten: not in the declarations, and not when a message is translated. */
class DeclaredFieldsTest {

    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);

    @Test
    void everyCodedFieldOfAMessageIsDeclaredAndNothingElse() {
        var records = new Records();
        Records.messages().forEach(records::filled);

        var declared = new TreeSet<String>();
        declarations().forEach(veld -> declared.add(veld.naam()));

        assertThat(declared).isEqualTo(records.fields());
    }

    @Test
    void noFieldIsDeclaredTwice() {
        assertThat(declarations()).extracting(Veld::naam).doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedToBeTranslatedIs() {
        assertThat(declarations())
                .filteredOn(veld -> veld.behandeling().equals(Lijst.VERTAALD))
                .extracting(Veld::naam)
                .contains(
                        "Product.categorie",
                        "Toewijzing.Omvang.eenheid",
                        "Toewijzing.Omvang.frequentie",
                        "Toewijzing.redenWijziging",
                        "StopLevering.redenBeeindiging",
                        "Relatie.soort");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyCodeOfAMessageIsLookedUp(Class<?> type) {
        var records = new Records();
        var message = records.filled(type);

        assertThat(Codes.of(message)).containsExactlyInAnyOrderElementsOf(records.codes());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void codesOfListsThatTheHubDoesNotKnowAreToldAndNeverGuessed(Class<?> type) {
        var records = new Records();
        var message = records.filled(type);

        Translated translated = VOCABULARY.translate(message);

        assertThat(translated.vertalingen()).isEmpty();
        assertThat(translated.onbekend()).containsExactlyInAnyOrderElementsOf(records.codes());
        assertThat(message.kop().dagtekening()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    static List<Class<?>> messages() {
        return Records.messages();
    }

    private static List<Veld> declarations() {
        List<Problem> problems = new ArrayList<>();
        byte[] file = VocabularyFiles.in(Path.of(".")).getOrDefault(VocabularyFiles.FIELDS, new byte[0]);
        List<Veld> declared = Veld.read(VocabularyFiles.FIELDS, file, problems);
        assertThat(problems).isEmpty();
        return declared;
    }
}
