package nl.regiehub.gateway.rechten;

import java.time.LocalDate;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a person wants.
 *
 * @param wil whether they agree
 * @param houder towards which organisation; null for every one
 * @param account towards which person there; null for everyone
 * @param categorieen about which kinds of data; empty for all
 * @param doelen for which purposes; empty for all
 * @param tot last day; null until it is withdrawn
 * @param gezegd who said so and how, when somebody else writes it down; null when they write it down themselves
 */
public record Wens(
        Wil wil,
        @Nullable Organisatiecode houder,
        @Nullable String account,
        Set<Categorie> categorieen,
        Set<String> doelen,
        @Nullable LocalDate tot,
        @Nullable Gezegd gezegd) {

    /** Copies the sets. */
    public Wens {
        categorieen = Set.copyOf(categorieen);
        doelen = Set.copyOf(doelen);
    }

    /** Who said so to somebody, and how. */
    public record Gezegd(Gever door, Bewijs bewijs) {}

    Wilsuiting uiting(Set<Gever> door, Bewijs bewijs, LocalDate vanaf) {
        return new Wilsuiting(wil, door, houder, account, categorieen, doelen, bewijs, null, new Periode(vanaf, tot));
    }
}
