package nl.regiehub.access;

import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.VASTEZORG;
import static nl.regiehub.access.Wereld.persoon;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Random policies, worlds and questions, the same for the same seed. Every fact ends within {@link #LAATSTE} days. */
final class Willekeur {

    static final int LAATSTE = 10;
    private static final List<Organisatiecode> ORGANISATIES = List.of(GEMEENTE, LINDE, BAKEN, VASTEZORG);
    private static final List<String> NAMEN = List.of("anouk", "bram", "daan");
    private static final List<String> DOELEN = List.of("een", "twee");
    private static final List<String> BUURTEN = List.of("BU01", "BU02");
    private static final List<Kring> KRINGEN = List.of(
            Kring.opdracht(GEMEENTE, LINDE, 1),
            Kring.opdracht(GEMEENTE, BAKEN, 2),
            Kring.casus(GEMEENTE, "1"),
            Kring.casus(LINDE, "2"));
    private static final Set<Categorie> CATEGORIEEN = Set.of(Categorie.PLAN, Categorie.MEDISCH, Categorie.SIGNAAL);

    private final Random random;

    Willekeur(long seed) {
        random = new Random(seed);
    }

    Beleid beleid(Set<Relatiesoort> relaties) {
        return new Beleid(List.of(rol("rol-1", relaties), rol("rol-2", relaties)));
    }

    private Rol rol(String naam, Set<Relatiesoort> relaties) {
        var regels =
                relaties.stream().sorted().filter(_ -> random.nextInt(3) > 0).map(relatie -> regel(naam, relatie));
        return new Rol(naam, naam, Set.copyOf(DOELEN), Set.of("iets"), regels.toList());
    }

    private Regel regel(String rol, Relatiesoort relatie) {
        var maatregelen =
                relatie == Relatiesoort.VERTEGENWOORDIGER ? Set.of(een(Maatregel.values())) : Set.<Maatregel>of();
        var leeftijd = soms() ? new Leeftijd(12, 16) : Leeftijd.ALLE;
        var ook = soms() ? Set.of(Relatiesoort.EIGEN_BUURT) : Set.<Relatiesoort>of();
        return new Regel(
                rol + "-" + relatie,
                EnumSet.of(een(CATEGORIEEN), een(CATEGORIEEN)),
                soms() ? Set.of(een(Wet.values())) : Set.of(),
                een(Graad.INHOUD, Graad.GEMASKEERD, Graad.BESTAAN, Graad.AANTAL),
                relatie,
                new Voorwaarden(ook, maatregelen, leeftijd, soms(), null, new Periode(null, null)),
                soms() ? Set.of(een(DOELEN)) : Set.of(),
                new Grondslag(een(Grondslag.Soort.values()), "artikel", null));
    }

    Wereld wereld() {
        var wereld = new Wereld();
        for (int i = 0; i < 30; i++) {
            wereld.delen.add(deel());
            wereld.relatie(
                    een(Relatiefeit.Soort.values()),
                    wie(),
                    een(KRINGEN),
                    een(ORGANISATIES),
                    misschien(een(NAMEN)),
                    periode());
            wereld.feiten.add(new Vastgesteld(wie(), persoonsfeit()));
            wereld.organisaties.add(organisatiefeit());
        }
        return wereld;
    }

    Dossierdeel deel() {
        return new Dossierdeel(
                wie(), een(ORGANISATIES), een(CATEGORIEEN), een(KRINGEN), een(Wet.values()), een(ORGANISATIES));
    }

    Vrager vrager() {
        var naam = een(NAMEN);
        return new Vrager(naam, een("rol-1", "rol-2", "rol-3"), een(ORGANISATIES), naam);
    }

    String doel() {
        return een("een", "twee", "drie");
    }

    private PersoonId wie() {
        return persoon(random.nextInt(2));
    }

    private Persoonsfeit persoonsfeit() {
        return switch (random.nextInt(11)) {
            case 0 -> new Persoonsfeit.Inlog(een(NAMEN), periode());
            case 1 -> new Persoonsfeit.Geboorte(VANDAAG.minusYears(random.nextInt(5, 30)));
            case 2 -> new Persoonsfeit.Woonbuurt(een(BUURTEN), periode());
            case 3 -> new Persoonsfeit.Vertegenwoordiging(een(Maatregel.values()), null, een(NAMEN), periode());
            case 4 -> new Persoonsfeit.Onderaanneming(een(KRINGEN), een(ORGANISATIES), een(ORGANISATIES), periode());
            case 5 -> new Persoonsfeit.Verzekering(een(Wet.values()), een(ORGANISATIES), periode());
            case 6 -> new Persoonsfeit.Kringlid(een(KRINGEN), een(ORGANISATIES), misschien(een(NAMEN)), periode());
            case 7 -> wilsuiting();
            case 8 -> new Persoonsfeit.Afgeschermd(selector(), periode());
            case 9 ->
                new Persoonsfeit.Ventiel(
                        new UUID(9, random.nextInt(9)),
                        een(KRINGEN),
                        een(NAMEN),
                        Set.of(new Persoonsfeit.Partij(een(ORGANISATIES), misschien(een(NAMEN)))),
                        CATEGORIEEN,
                        moment(-LAATSTE),
                        moment(0));
            default -> new Persoonsfeit.Verkrijging(een(KRINGEN), een(Verkregen.values()), periode());
        };
    }

    private Persoonsfeit wilsuiting() {
        return new Persoonsfeit.Wilsuiting(
                een(Persoonsfeit.Wil.values()),
                Set.of(een(Gever.values())),
                misschien(een(ORGANISATIES)),
                misschien(een(NAMEN)),
                soms() ? Set.of(een(CATEGORIEEN)) : Set.of(),
                soms() ? Set.of(een(DOELEN)) : Set.of(),
                Bewijs.DIGITAAL,
                soms() ? new Persoonsfeit.Beslissing(soms(), "om een reden") : null,
                periode());
    }

    private Selector selector() {
        return switch (random.nextInt(4)) {
            case 0 -> new Selector.Organisatie(een(ORGANISATIES));
            case 1 -> new Selector.Medewerker(een(NAMEN));
            case 2 -> new Selector.Organisatiesoort(een(ORGANISATIES).stelsel());
            default -> new Selector.Rol("rol-1");
        };
    }

    private Organisatiefeit organisatiefeit() {
        return switch (random.nextInt(3)) {
            case 0 -> new Organisatiefeit.Teamlid(een(ORGANISATIES), "t", een(NAMEN), Set.of(een(BUURTEN)), periode());
            case 1 -> new Organisatiefeit.Contract(een(ORGANISATIES), een(ORGANISATIES), periode());
            default ->
                new Organisatiefeit.Waarneming(
                        een(ORGANISATIES), een(NAMEN), een(NAMEN), Set.of(een(KRINGEN)), periode());
        };
    }

    private Instant moment(int vanaf) {
        int uren = 24 * vanaf + random.nextInt(24 * (LAATSTE - 1));
        return VANDAAG.atStartOfDay(ZoneOffset.UTC).plusHours(uren).toInstant();
    }

    private Periode periode() {
        return new Periode(
                VANDAAG.minusDays(random.nextInt(LAATSTE)), VANDAAG.plusDays(random.nextInt(-LAATSTE, LAATSTE)));
    }

    int getal(int grens) {
        return random.nextInt(grens);
    }

    private boolean soms() {
        return random.nextInt(4) == 0;
    }

    private <T> @Nullable T misschien(T waarde) {
        return random.nextBoolean() ? waarde : null;
    }

    private <T> T een(Set<T> waarden) {
        return een(waarden.stream().sorted().toList());
    }

    private <T> T een(List<T> waarden) {
        return waarden.get(random.nextInt(waarden.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final <T> T een(T... waarden) {
        return een(Arrays.asList(waarden));
    }
}
