package nl.regiehub.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Grondslag.Soort;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;

/** The decisions of one request or batch: the facts of its persons are read once, and what follows from them is worked out once. */
final class Besluiten {

    private final Hoedanigheid wie;
    private final String doel;
    private final Regelboek regels;
    private final Bekend bekend;
    private final Map<PersoonId, Relaties> perPersoon = new ConcurrentHashMap<>();
    private final Map<Soortdeel, List<Regel>> perSoort = new ConcurrentHashMap<>();

    Besluiten(Hoedanigheid wie, String doel, Regelboek regels, Bekend bekend) {
        this.wie = wie;
        this.doel = doel;
        this.regels = regels;
        this.bekend = bekend;
    }

    /** How much may be learnt of a dossierdeel, by the rules that show at least so much. */
    Besluit besluit(Dossierdeel deel, Graad minstens) {
        var kandidaten = kandidaten(deel, minstens);
        var relaties = perPersoon.computeIfAbsent(deel.persoon(), persoon -> bekend.van(persoon, wie));
        for (Regel regel : kandidaten) {
            var relatie = opent(regel, deel, relaties);
            if (relatie.isPresent()) {
                var ventiel = relaties.ventielBij(regel, deel).orElse(null);
                return new Toegestaan(regel.graad(), regel.id(), regel.grondslag(), relatie.get(), ventiel);
            }
        }
        return new Geweigerd(redenen(kandidaten));
    }

    /** Whether the rules that ask for a relation let a dossierdeel be counted; empty when there are none. */
    Optional<Boolean> telt(Dossierdeel deel, Relatiesoort relatie) {
        var kandidaten = kandidaten(deel, Graad.AANTAL).stream()
                .filter(regel -> regel.relatie() == relatie)
                .toList();
        if (kandidaten.isEmpty()) {
            return Optional.empty();
        }
        var relaties = perPersoon.computeIfAbsent(deel.persoon(), persoon -> bekend.van(persoon, wie));
        return Optional.of(kandidaten.stream()
                .anyMatch(regel -> opent(regel, deel, relaties).isPresent()));
    }

    /** The relation by which a rule opens a dossierdeel; empty when anything is missing. */
    private Optional<String> opent(Regel regel, Dossierdeel deel, Relaties relaties) {
        return oudGenoeg(regel.voorwaarden().leeftijd(), relaties)
                        && magDienen(deel, relaties)
                        && gegrond(regel, deel, relaties)
                        && regel.voorwaarden().ook().stream()
                                .allMatch(ook ->
                                        relaties.bij(ook, regel, deel, doel).isPresent())
                ? relaties.bij(regel.relatie(), regel, deel, doel)
                : Optional.empty();
    }

    private static boolean oudGenoeg(Leeftijd gevraagd, Relaties relaties) {
        var leeftijd = relaties.leeftijd();
        return gevraagd.equals(Leeftijd.ALLE) || (leeftijd.isPresent() && gevraagd.omvat(leeftijd.getAsInt()));
    }

    private boolean magDienen(Dossierdeel deel, Relaties relaties) {
        var verkregen = relaties.verkregenVoor(deel.kring());
        return (verkregen.isEmpty() ? Set.of(Verkregen.UITVOERING) : verkregen)
                .stream().allMatch(voor -> regels.magDienen(voor, doel));
    }

    /** A duty or a measure holds whatever the person says; then an objection weighs, then consent. */
    private boolean gegrond(Regel regel, Dossierdeel deel, Relaties relaties) {
        var soort = regel.grond().soort();
        if (soort.bindtAltijd() && !regel.voorwaarden().toestemming()) {
            return true;
        }
        var wil = relaties.wil(deel, doel);
        boolean stemtToe = regel.voorwaarden().toestemming() || soort == Soort.TOESTEMMING;
        return (soort.bindtAltijd() || (!relaties.afgeschermd() && !wil.bezwaar())) && (!stemtToe || wil.toegestemd());
    }

    private List<Regel> kandidaten(Dossierdeel deel, Graad minstens) {
        var soort = new Soortdeel(deel.categorie(), deel.wet(), deel.verantwoordelijke());
        return perSoort.computeIfAbsent(soort, _ -> regels.regels(wie.vrager(), deel, doel, wie.op())).stream()
                .filter(regel -> regel.graad().compareTo(minstens) <= 0 && wie.kanSteunenOp(regel))
                .toList();
    }

    private static List<Reden> redenen(List<Regel> kandidaten) {
        if (kandidaten.isEmpty()) {
            return List.of(new Reden.RolEnDoel());
        }
        var redenen = new ArrayList<Reden>(
                kandidaten.stream().map(Reden.Relatie::van).distinct().toList());
        redenen.add(new Reden.GeenBezwaar());
        return redenen;
    }

    /** What of a dossierdeel the rules look at. */
    private record Soortdeel(Categorie categorie, Wet wet, Organisatiecode verantwoordelijke) {}
}
