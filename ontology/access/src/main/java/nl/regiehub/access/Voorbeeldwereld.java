package nl.regiehub.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * The smallest world in which a rule applies: one person, one dossierdeel, one asker, and each fact that the rule asks
 * for. The bare world beside it has the same person and dossierdeel and no fact at all.
 */
final class Voorbeeldwereld implements Feiten {

    static final Organisatiecode EIGEN = Organisatiecode.gemeente("0000");
    private static final Organisatiecode ANDER = Organisatiecode.gemeente("0001");
    private static final String ACCOUNT = "voorbeeld";
    private static final String BUURT = "BU00000000";
    private static final PersoonId PERSOON = new PersoonId(new UUID(0, 1));
    private static final Kring OPDRACHT = Kring.opdracht(ANDER, EIGEN, 1);
    private static final Kring CASUS = Kring.casus(ANDER, "1");
    private static final LocalDate DAG = LocalDate.of(2026, 1, 1);
    private static final int KIND = 10;
    private static final int VOLWASSENE = 30;

    private final Dossierdeel deel;
    private final LocalDate op;
    private final List<Relatiefeit> relaties = new ArrayList<>();
    private final List<Persoonsfeit> feiten = new ArrayList<>();
    private final List<Organisatiefeit> organisaties = new ArrayList<>();

    private Voorbeeldwereld(Dossierdeel deel, LocalDate op) {
        this.deel = deel;
        this.op = op;
    }

    /** A world without a single relation. */
    static Voorbeeldwereld kaal(Categorie categorie, Wet wet) {
        return new Voorbeeldwereld(new Dossierdeel(PERSOON, ANDER, categorie, OPDRACHT, wet, ANDER), DAG);
    }

    /** A world in which everything holds that a rule asks. */
    static Voorbeeldwereld bij(Regel regel, Categorie categorie, Wet wet) {
        Set<Relatiesoort> nodig = EnumSet.of(regel.relatie());
        nodig.addAll(regel.voorwaarden().ook());
        var bron = nodig.contains(Relatiesoort.EIGEN_BRON) ? EIGEN : ANDER;
        boolean eigen = nodig.contains(Relatiesoort.EIGEN_GEMEENTE) || nodig.contains(Relatiesoort.ENKELVOUDIG);
        var deel = new Dossierdeel(PERSOON, bron, categorie, OPDRACHT, wet, eigen ? EIGEN : ANDER);
        var wereld = new Voorbeeldwereld(deel, dag(regel.voorwaarden().geldig()));
        nodig.forEach(relatie -> wereld.leg(relatie, regel));
        wereld.legLeeftijd(regel);
        if (Reden.Relatie.van(regel).toestemming()) {
            wereld.legToestemming();
        }
        return wereld;
    }

    static Vrager vrager(String rol) {
        return new Vrager(ACCOUNT, rol, EIGEN, ACCOUNT);
    }

    Dossierdeel deel() {
        return deel;
    }

    LocalDate op() {
        return op;
    }

    private static LocalDate dag(Periode geldig) {
        var van = geldig.van();
        return van == null ? geldig.omvat(DAG) || geldig.tot() == null ? DAG : geldig.tot() : van;
    }

    private void leg(Relatiesoort relatie, Regel regel) {
        switch (relatie) {
            case EIGEN_CASUS -> legRelatie(Soort.CASUSDEELNEMER, CASUS, ACCOUNT);
            case KRING -> legRelatie(Soort.BETROKKENE, OPDRACHT, null);
            case EIGEN_VERZEKERDE -> feiten.add(new Persoonsfeit.Verzekering(deel.wet(), EIGEN, altijd()));
            case ZELF -> feiten.add(new Persoonsfeit.Inlog(ACCOUNT, altijd()));
            case VERTEGENWOORDIGER ->
                regel.voorwaarden()
                        .maatregelen()
                        .forEach(maatregel ->
                                feiten.add(new Persoonsfeit.Vertegenwoordiging(maatregel, null, ACCOUNT, altijd())));
            case ONDERAANNEMER -> {
                legRelatie(Soort.OPDRACHTNEMER, ANDER);
                feiten.add(new Persoonsfeit.Onderaanneming(OPDRACHT, ANDER, EIGEN, altijd()));
            }
            case TOESTEMMING -> legToestemming();
            case EIGEN_BUURT -> {
                feiten.add(new Persoonsfeit.Woonbuurt(BUURT, altijd()));
                organisaties.add(new Organisatiefeit.Teamlid(EIGEN, "team", ACCOUNT, Set.of(BUURT), altijd()));
            }
            case EIGEN_CONTRACT -> {
                legRelatie(Soort.OPDRACHTNEMER, ANDER);
                organisaties.add(new Organisatiefeit.Contract(EIGEN, ANDER, altijd()));
            }
            case VENTIEL ->
                feiten.add(new Persoonsfeit.Ventiel(
                        PERSOON.waarde(),
                        CASUS,
                        "gezag",
                        Set.of(new Persoonsfeit.Partij(EIGEN, ACCOUNT)),
                        Set.of(deel.categorie()),
                        nu(),
                        nu().plusSeconds(1)));
            case EIGEN_BRON, EIGEN_GEMEENTE, ENKELVOUDIG, GEADRESSEERDE -> {} // said by the dossierdeel or the envelope
        }
    }

    /** Stands still at the start of the day on which is asked. */
    Clock klok() {
        return Clock.fixed(nu(), ZoneOffset.UTC);
    }

    private Instant nu() {
        return op.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void legRelatie(Soort soort, Organisatiecode wie) {
        relaties.add(new Relatiefeit(soort, PERSOON, OPDRACHT, wie, null, null, altijd()));
    }

    private void legRelatie(Soort soort, Kring kring, @Nullable String medewerker) {
        relaties.add(new Relatiefeit(soort, PERSOON, kring, EIGEN, medewerker, null, altijd()));
    }

    private void legLeeftijd(Regel regel) {
        var leeftijd = regel.voorwaarden().leeftijd();
        boolean kind = regel.voorwaarden().maatregelen().stream().anyMatch(Maatregel::eindigtMeerderjarig);
        int jaren = leeftijd.equals(Leeftijd.ALLE) ? (kind ? KIND : VOLWASSENE) : leeftijd.vanaf();
        feiten.add(new Persoonsfeit.Geboorte(op.minusYears(jaren)));
    }

    private void legToestemming() {
        feiten.add(new Persoonsfeit.Wilsuiting(
                Persoonsfeit.Wil.TOESTEMMING,
                EnumSet.allOf(Gever.class),
                EIGEN,
                null,
                Set.of(),
                Set.of(),
                Bewijs.SCHRIFTELIJK,
                null,
                altijd()));
    }

    private static Periode altijd() {
        return new Periode(null, null);
    }

    @Override
    public List<Dossierdeel> delenVan(Organisatiecode verantwoordelijke) {
        return List.of(deel);
    }

    @Override
    public List<Dossierdeel> delen(Collection<PersoonId> personen) {
        return List.of(deel);
    }

    @Override
    public List<Relatiefeit> relaties(Collection<PersoonId> personen) {
        return relaties;
    }

    @Override
    public List<Relatiefeit> relatiesVan(Organisatiecode organisatie) {
        return relaties;
    }

    @Override
    public List<Relatiefeit> relatiesIn(Collection<Kring> kringen) {
        return relaties;
    }

    @Override
    public List<Vastgesteld> persoonsfeiten(Collection<PersoonId> personen) {
        return vastgesteld().toList();
    }

    @Override
    public List<Vastgesteld> persoonsfeitenVan(Vrager vrager) {
        return vastgesteld().toList();
    }

    private Stream<Vastgesteld> vastgesteld() {
        return feiten.stream().map(feit -> new Vastgesteld(PERSOON, feit));
    }

    @Override
    public List<Organisatiefeit> organisatiefeiten(Organisatiecode organisatie) {
        return organisaties;
    }
}
