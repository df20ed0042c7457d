package nl.regiehub.gateway.pages.ventiel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Vrager;
import nl.regiehub.access.ventiel.Aanvraag;
import nl.regiehub.access.ventiel.Aanvraag.Bereik;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsfeit.Partij;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Weigering;
import org.jspecify.annotations.Nullable;

/**
 * A request for a ventiel as somebody filled it in. Empty fields come as null.
 *
 * @param bsn of the person
 * @param gemeente four digits
 * @param casusnummer as the gemeente numbers it
 * @param bereik of whom
 * @param categorieen what must open
 * @param anderen who reads beside the asker: one organisation a line, with an account behind a slash when it is one person
 * @param uren for how long
 * @param reden why
 */
record Aanvraagformulier(
        @Nullable String bsn,
        @Nullable String gemeente,
        @Nullable String casusnummer,
        @Nullable Bereik bereik,
        @Nullable List<Categorie> categorieen,
        @Nullable String anderen,
        @Nullable Integer uren,
        @Nullable String reden) {

    /** For how many hours somebody may ask; the policy may allow fewer. */
    static final List<Integer> UREN = List.of(1, 4, 8, 24, 48, 72);

    static Aanvraagformulier leeg() {
        return new Aanvraagformulier(null, null, null, null, List.of(), null, UREN.getFirst(), null);
    }

    Bsn persoon() {
        var cijfers = tekst(bsn).replaceAll("[ .]", "");
        if (!Bsn.geldig(cijfers)) {
            throw fout("bsn", "Dit is geen geldig burgerservicenummer.");
        }
        return new Bsn(cijfers);
    }

    Aanvraag aanvraag(Vrager vrager, Instant nu) {
        if (!tekst(gemeente).matches("[0-9]{4}")) {
            throw fout("gemeente", "Een gemeentecode heeft vier cijfers.");
        }
        if (!tekst(casusnummer).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw fout("casusnummer", "Vul het nummer van de casus in.");
        }
        return new Aanvraag(
                Organisatiecode.gemeente(tekst(gemeente)),
                tekst(casusnummer),
                bereik == null ? Bereik.PERSOON : bereik,
                categorieen == null ? Set.of() : Set.copyOf(categorieen),
                partijen(vrager),
                nu.plus(Duration.ofHours(uren == null ? UREN.getFirst() : uren)),
                tekst(reden));
    }

    private Set<Partij> partijen(Vrager vrager) {
        var partijen = new HashSet<>(tekst(anderen)
                .lines()
                .filter(regel -> !regel.isBlank())
                .map(this::partij)
                .collect(toUnmodifiableSet()));
        partijen.add(new Partij(vrager.organisatie(), vrager.naam()));
        return partijen;
    }

    private Partij partij(String regel) {
        var delen = regel.strip().split("/", 2);
        try {
            return new Partij(Organisatiecode.van(delen[0]), delen.length == 1 ? null : delen[1]);
        } catch (IllegalArgumentException _) { // its message repeats what was typed
            throw fout("partijen", "Schrijf per regel een organisatie, zoals AGB:47470001 of GEMEENTE:9901/naam.");
        }
    }

    private static String tekst(@Nullable String waarde) {
        return waarde == null ? "" : waarde.strip();
    }

    private static Weigering fout(String waar, String detail) {
        return new Weigering(
                List.of(new Problem(Kind.INVALID_VALUE, "/" + waar, detail, "Pas dit aan en probeer het opnieuw.")));
    }
}
