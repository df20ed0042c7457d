package nl.regiehub.canonical;

import java.util.List;
import java.util.Set;
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

    private static final Set<String> VERBLIJF = Set.of("03", "04");

    /** Copies the list. */
    public Contact {
        telefoons = List.copyOf(telefoons);
    }

    /**
     * Whether the person stays here rather than lives here: a stay or temporary address (COD757 03 and 04), or one at an
     * organisation. Such an address is never told apart from a safe one.
     */
    public boolean verblijf() {
        return organisatie != null || VERBLIJF.contains(soort.waarde());
    }

    /**
     * A telephone number.
     *
     * @param nummer digits only
     * @param landnummer country prefix as sent, such as {@code 0031}
     */
    public record Telefoon(String nummer, String landnummer) {}
}
