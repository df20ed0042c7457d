package nl.regiehub.gateway.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.regiehub.access.ventiel.Aanvraag;
import nl.regiehub.access.ventiel.Aanvraag.Bereik;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsfeit.Partij;
import org.jspecify.annotations.Nullable;

/** What comes in about a ventiel, as text; reading it says which field is no good and never repeats its value. */
final class Ventielvraag {

    private Ventielvraag() {}

    /**
     * A request.
     *
     * @param bsn of the person, in the body only
     * @param gemeente whose casus it is, such as {@code GEMEENTE:9901}
     * @param casusnummer as the gemeente numbers it
     * @param bereik {@code persoon} or {@code casus}
     * @param categorieen what must open
     * @param partijen who may read
     * @param tot until when, as {@code 2026-03-02T14:30:00Z}
     * @param reden why
     */
    record Nieuw(
            @Nullable String bsn,
            @Nullable String gemeente,
            @Nullable String casusnummer,
            @Nullable String bereik,
            @Nullable List<String> categorieen,
            @Nullable List<Lezer> partijen,
            @Nullable String tot,
            @Nullable String reden) {

        Bsn persoon() {
            return waarde("bsn", bsn, Bsn::new, "een geldig BSN");
        }

        Aanvraag aanvraag() {
            return new Aanvraag(
                    waarde("gemeente", gemeente, Organisatiecode::van, "een gemeente als GEMEENTE:9901"),
                    waarde("casusnummer", casusnummer, Nieuw::nummer, "een nummer van 1 tot 64 tekens"),
                    waarde("bereik", bereik, naam -> Bereik.valueOf(groot(naam)), "persoon of casus"),
                    Objects.requireNonNullElse(categorieen, List.<String>of()).stream()
                            .map(naam -> waarde(
                                    "categorieen", naam, tekst -> Categorie.valueOf(groot(tekst)), "een categorie"))
                            .collect(toUnmodifiableSet()),
                    Objects.requireNonNullElse(partijen, List.<Lezer>of()).stream()
                            .map(Lezer::partij)
                            .collect(toUnmodifiableSet()),
                    moment("tot", tot),
                    Objects.requireNonNullElse(reden, ""));
        }

        private static String nummer(String tekst) {
            if (!tekst.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                throw new IllegalArgumentException("no number");
            }
            return tekst;
        }
    }

    /** Who may read: an organisation, or the one account there that is named. */
    record Lezer(@Nullable String organisatie, @Nullable String medewerker) {

        Partij partij() {
            return new Partij(
                    waarde("partijen", organisatie, Organisatiecode::van, "een organisatie als AGB:47470001"),
                    medewerker == null ? null : waarde("partijen", medewerker, Lezer::account, "een account"));
        }

        private static String account(String tekst) {
            if (!tekst.matches("\\P{Cntrl}{1,255}")) {
                throw new IllegalArgumentException("no account");
            }
            return tekst;
        }
    }

    /** What somebody says at a later step. */
    record Zet(
            @Nullable String tot,
            @Nullable String reden,
            @Nullable String herziening,
            @Nullable String oordeel,
            @Nullable String wijze) {

        Instant einde() {
            return moment("tot", tot);
        }

        String waarom() {
            return Objects.requireNonNullElse(reden, "");
        }

        LocalDate dag() {
            return waarde("herziening", herziening, LocalDate::parse, "een datum als 2027-01-31");
        }

        <E extends Enum<E>> E keuze(String veld, @Nullable String naam, Class<E> soort) {
            return waarde(veld, naam, tekst -> Enum.valueOf(soort, groot(tekst)), "een bekende waarde");
        }
    }

    private static Instant moment(String veld, @Nullable String tekst) {
        return waarde(veld, tekst, Instant::parse, "een moment als 2026-03-02T14:30:00Z");
    }

    private static String groot(String naam) {
        return naam.toUpperCase(Locale.ROOT);
    }

    private static <T> T waarde(String veld, @Nullable String tekst, Function<String, T> lezer, String verwacht) {
        try {
            return lezer.apply(Optional.ofNullable(tekst).orElseThrow(() -> new OngeldigeVraag(veld, verwacht)));
        } catch (IllegalArgumentException | DateTimeParseException _) { // its message repeats the value
            throw new OngeldigeVraag(veld, verwacht);
        }
    }
}
