package nl.regiehub.vocabulary;

import java.time.LocalDate;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * The article of a law that defines a concept. The text itself is not kept: laws change, and whoever needs the words follows the
 * identifier.
 *
 * @param iri identifier of the article, which resolves at wetten.overheid.nl
 * @param titel law and article as a person cites them
 * @param wet the law; null when it is none of those under which help is given, such as the AVG
 * @param artikel the article, such as {@code 1.1.1}
 * @param peildatum the day whose text was read
 * @param gecontroleerd whether that text is current law as far as we know; false when it is older and has yet to be checked
 */
public record Bron(
        String iri, String titel, @Nullable Wet wet, String artikel, LocalDate peildatum, boolean gecontroleerd) {}
