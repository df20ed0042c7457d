package nl.regiehub.canonical;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a message is about.
 *
 * @param bsn the burgerservicenummer; null for a person without one and for a recipient that may not have it
 * @param sleutel the sender's own key of a person without BSN, or the pseudonym by which the hub told it of them
 * @param geboortedatum date of birth
 * @param geslacht sex (COD046)
 * @param naam the name
 */
public record Persoonsgegevens(
        @Nullable Bsn bsn,
        @Nullable String sleutel,
        @Nullable Geboortedatum geboortedatum,
        @Nullable Code geslacht,
        Naam naam) {

    /** How every pseudonym of the hub begins, and no partner's own key may. */
    public static final String PSEUDONIEM = "hub-";

    /** The hub's pseudonym, when the person is named by nothing better. */
    public Optional<String> pseudoniem() {
        return Optional.ofNullable(sleutel).filter(each -> bsn == null && each.startsWith(PSEUDONIEM));
    }
}
