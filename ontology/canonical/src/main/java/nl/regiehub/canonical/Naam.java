package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A person's name as the iStandaarden write it.
 *
 * @param geslachtsnaam the name at birth
 * @param partnernaam the partner's name, where one is used
 * @param voornamen first names
 * @param voorletters initials
 * @param naamgebruik which of the two names is used (COD700); absent in a short name
 */
public record Naam(
        Achternaam geslachtsnaam,
        @Nullable Achternaam partnernaam,
        @Nullable String voornamen,
        @Nullable String voorletters,
        @Nullable Code naamgebruik) {

    /**
     * A last name.
     *
     * @param achternaam the name without prefix
     * @param voorvoegsel the prefix, such as {@code van}
     */
    public record Achternaam(String achternaam, @Nullable String voorvoegsel) {}
}
