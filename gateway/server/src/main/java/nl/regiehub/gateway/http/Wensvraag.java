package nl.regiehub.gateway.http;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.gateway.rechten.Genoemde;
import nl.regiehub.gateway.rechten.Wens;
import org.jspecify.annotations.Nullable;

/**
 * What a system asks to record of somebody's wishes; an organisation is written {@code AGB:47470001}.
 *
 * @param persoon the hub's id of whom it is about
 * @param bsn or their BSN
 * @param wil whether they agree
 * @param houder towards which organisation
 * @param account towards which person there
 * @param categorieen about which kinds of data; none is all
 * @param doelen for which purposes; none is all
 * @param tot last day
 * @param door who said so, when somebody else writes it down
 * @param bewijs and how
 * @param voor from whom the person is to be shielded, in place of a wish
 */
record Wensvraag(
        @Nullable UUID persoon,
        @Nullable String bsn,
        @Nullable Wil wil,
        @Nullable String houder,
        @Nullable String account,
        @Nullable Set<Categorie> categorieen,
        @Nullable Set<String> doelen,
        @Nullable LocalDate tot,
        @Nullable Gever door,
        @Nullable Bewijs bewijs,
        @Nullable Scherm voor) {

    /** From whom somebody is to be shielded: exactly one of these. */
    record Scherm(
            @Nullable String organisatie,
            @Nullable Stelsel organisatiesoort,
            @Nullable String medewerker,
            @Nullable String rol,
            @Nullable String gebied) {

        Selector selector() {
            if (organisatie != null) {
                return new Selector.Organisatie(code("voor/organisatie", organisatie));
            }
            if (organisatiesoort != null) {
                return new Selector.Organisatiesoort(organisatiesoort);
            }
            if (medewerker != null) {
                return new Selector.Medewerker(medewerker);
            }
            return rol != null
                    ? new Selector.Rol(rol)
                    : new Selector.Gebied(
                            gevraagd("voor", gebied, "organisatie, organisatiesoort, medewerker, rol of gebied"));
        }
    }

    Genoemde wie() {
        return persoon == null
                ? new Genoemde.OpBsn(Optional.ofNullable(bsn)
                        .filter(Bsn::geldig)
                        .map(Bsn::new)
                        .orElseThrow(() -> new OngeldigeVraag("bsn", "een geldig BSN, of het id van een persoon")))
                : new Genoemde.OpId(new PersoonId(persoon));
    }

    Wens wens() {
        return new Wens(
                gevraagd("wil", wil, "TOESTEMMING, WEIGERING of BEZWAAR"),
                houder == null ? null : code("houder", houder),
                account,
                Objects.requireNonNullElse(categorieen, Set.of()),
                Objects.requireNonNullElse(doelen, Set.of()),
                tot,
                door == null || bewijs == null ? null : new Wens.Gezegd(door, bewijs));
    }

    static <T> T gevraagd(String where, @Nullable T waarde, String verwacht) {
        if (waarde == null) {
            throw new OngeldigeVraag(where, verwacht);
        }
        return waarde;
    }

    static Organisatiecode code(String where, String tekst) {
        try {
            return Organisatiecode.van(tekst);
        } catch (IllegalArgumentException _) { // its message repeats the value
            throw new OngeldigeVraag(where, "een organisatie als AGB:47470001");
        }
    }
}
