package nl.regiehub.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be found.
 *
 * @param soort kind of address (COD757: BRP, correspondence, stay, temporary)
 * @param adres the address
 * @param organisatie the organisation where the person stays
 * @param telefoons at most two numbers, first one first
 * @param email an e-mail address
 * @param periode when a temporary address holds
 */
public record Contact(
        Code soort,
        @Nullable Adres adres,
        @Nullable String organisatie,
        List<Telefoon> telefoons,
        @Nullable String email,
        @Nullable Periode periode) {

    /** Copies the list. */
    public Contact {
        telefoons = List.copyOf(telefoons);
    }

    /**
     * A telephone number.
     *
     * @param nummer digits only
     * @param landnummer country prefix as sent, such as {@code 0031}
     */
    public record Telefoon(String nummer, String landnummer) {}
}
