package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A postal address; every part may be missing.
 *
 * @param huis house number with its additions
 * @param postcode postal code as sent, Dutch or foreign
 * @param straatnaam street
 * @param plaatsnaam town
 * @param land country (COD032)
 */
public record Adres(
        @Nullable Huis huis,
        @Nullable String postcode,
        @Nullable String straatnaam,
        @Nullable String plaatsnaam,
        @Nullable Code land) {

    /**
     * A house number.
     *
     * @param nummer 0 to 99999
     * @param letter one letter
     * @param toevoeging up to four characters
     * @param aanduiding how the house lies to the number (NUM061)
     */
    public record Huis(
            int nummer,
            @Nullable String letter,
            @Nullable String toevoeging,
            @Nullable Code aanduiding) {}

    /** Whether the address is full enough to say that two persons share it: postal code and house number. */
    public boolean volledig() {
        return postcode != null && huis != null;
    }
}
