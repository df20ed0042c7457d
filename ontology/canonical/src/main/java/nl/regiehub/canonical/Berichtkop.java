package nl.regiehub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the envelope of a message.
 *
 * @param soort the message type in its own standard, such as {@code WMO301}
 * @param identificatie the sender's id of the message, unique per sender and type
 * @param dagtekening the day the sender dated it
 * @param afzender who says it
 * @param ontvanger whom it is for; null when the hub finds the recipients
 * @param schemaversie versions of the XSDs it was made with, where the standard has them
 */
public record Berichtkop(
        String soort,
        String identificatie,
        LocalDate dagtekening,
        Organisatiecode afzender,
        @Nullable Organisatiecode ontvanger,
        @Nullable Schemaversie schemaversie) {

    /**
     * Versions of the schemas behind an iStandaarden message.
     *
     * @param basisschema version of the basisschema, such as {@code 1.0.0}
     * @param bericht version of the message's schema
     */
    public record Schemaversie(String basisschema, String bericht) {}
}
