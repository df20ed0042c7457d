package nl.regiehub.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** A small world of facts for tests: one gemeente, two providers, an insurer, and whoever a test adds. */
final class Wereld implements Feiten {

    static final LocalDate VANDAAG = LocalDate.of(2026, 11, 1);
    static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    static final Organisatiecode LINDE = Organisatiecode.agb("99990001");
    static final Organisatiecode BAKEN = Organisatiecode.agb("99990002");
    static final Organisatiecode VASTEZORG = Organisatiecode.uzovi("9991");

    final List<Dossierdeel> delen = new ArrayList<>();
    final List<Relatiefeit> relaties = new ArrayList<>();
    final List<Vastgesteld> feiten = new ArrayList<>();
    final List<Organisatiefeit> organisaties = new ArrayList<>();

    static PersoonId persoon(int nummer) {
        return new PersoonId(new UUID(7, nummer));
    }

    Dossierdeel deel(PersoonId persoon, Organisatiecode bron, Categorie categorie, Kring kring, Wet wet) {
        var deel = new Dossierdeel(persoon, bron, categorie, kring, wet, bron);
        delen.add(deel);
        return deel;
    }

    void relatie(
            Relatiefeit.Soort soort,
            PersoonId persoon,
            Kring kring,
            Organisatiecode wie,
            @Nullable String medewerker,
            Periode periode) {
        relaties.add(new Relatiefeit(soort, persoon, kring, wie, medewerker, null, periode));
    }

    @Override
    public List<Dossierdeel> delenVan(Organisatiecode verantwoordelijke) {
        return delen.stream()
                .filter(deel -> deel.verantwoordelijke().equals(verantwoordelijke))
                .toList();
    }

    @Override
    public List<Dossierdeel> delen(Collection<PersoonId> personen) {
        return delen.stream().filter(deel -> personen.contains(deel.persoon())).toList();
    }

    @Override
    public List<Relatiefeit> relaties(Collection<PersoonId> personen) {
        return relaties.stream()
                .filter(feit -> personen.contains(feit.persoon()))
                .toList();
    }

    @Override
    public List<Relatiefeit> relatiesVan(Organisatiecode organisatie) {
        return relaties.stream()
                .filter(feit -> feit.organisatie().equals(organisatie))
                .toList();
    }

    @Override
    public List<Relatiefeit> relatiesIn(Collection<Kring> kringen) {
        return relaties.stream().filter(feit -> kringen.contains(feit.kring())).toList();
    }

    @Override
    public List<Vastgesteld> persoonsfeiten(Collection<PersoonId> personen) {
        return feiten.stream().filter(feit -> personen.contains(feit.persoon())).toList();
    }

    @Override
    public List<Vastgesteld> persoonsfeitenVan(Vrager vrager) {
        return feiten.stream()
                .filter(feit -> vrager.organisatie().equals(feit.feit().houder())
                        || Objects.equals(vrager.medewerker(), feit.feit().account()))
                .toList();
    }

    @Override
    public List<Organisatiefeit> organisatiefeiten(Organisatiecode organisatie) {
        return organisaties.stream()
                .filter(feit -> feit.organisatie().equals(organisatie))
                .toList();
    }

    static Regel regel(String id, Relatiesoort relatie, Graad graad, Set<Wet> wetten, Categorie... categorieen) {
        return new Regel(id, Set.of(categorieen), wetten, graad, relatie, Set.of(), "Wmo 2015 art. 5.1.1");
    }

    static Rol rol(String naam, String doel, Regel... regels) {
        return new Rol(naam, naam, Set.of(doel), Set.of("boekhouding:alles"), List.of(regels));
    }
}
