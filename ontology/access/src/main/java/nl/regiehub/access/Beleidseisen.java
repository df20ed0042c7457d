package nl.regiehub.access;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.access.Beleidstoets.Bevinding;
import nl.regiehub.access.Grondslag.Soort;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Periode;

/** What the words of a policy must agree on, and what no rule may say whatever its ground. */
final class Beleidseisen {

    private final Beleid beleid;
    private final Kader kader;
    private final List<Bevinding> bevindingen = new ArrayList<>();

    Beleidseisen(Beleid beleid) {
        this.beleid = beleid;
        this.kader = beleid.kader();
    }

    List<Bevinding> bevindingen() {
        kader();
        beleid.rollen().forEach(this::rol);
        return List.copyOf(bevindingen);
    }

    private void kader() {
        var rollen = beleid.rollen().stream().map(Rol::naam).collect(toUnmodifiableSet());
        kader.begrenzingen().forEach(grens -> bekend(grens.id(), "role", rollen, grens.rollen()));
        for (Categorie categorie : Categorie.values()) {
            eis(
                    kader.ventielgrond(categorie)
                            .map(grond -> grond.soort().bindtAltijd())
                            .orElse(true),
                    categorie.name().toLowerCase(Locale.ROOT),
                    "is opened by ventiel on a ground that an objection would stop, or that does not exist");
        }
        var operaties = kader.operaties().keySet();
        bekend("ventiel", "role", rollen, kader.ventiel().gezagen());
        bekend("wegen", "operation", operaties, kader.wegen().lezen());
        bekend("wegen", "operation", operaties, kader.wegen().tellen());
        bekend("mandaatplichtig", "operation", operaties, kader.mandaatplichtig());
        kader.scheidingen()
                .forEach(scheiding -> bekend(
                        "functiescheiding", "operation", operaties, List.of(scheiding.beslist(), scheiding.levert())));
    }

    private void rol(Rol rol) {
        eis(
                !kader.ventiel().gezagen().contains(rol.naam()) || rol.regels().isEmpty(),
                rol.naam(),
                "opens a ventiel and reads as well");
        bekend(rol.naam(), "purpose", kader.doelen().keySet(), rol.doelen());
        bekend(rol.naam(), "operation", kader.operaties().keySet(), rol.operaties());
        kader.scheidingen().stream()
                .filter(scheiding -> rol.operaties().containsAll(List.of(scheiding.beslist(), scheiding.levert())))
                .forEach(scheiding -> eis(
                        false, rol.naam(), "may both %s and %s".formatted(scheiding.beslist(), scheiding.levert())));
        rol.regels().forEach(regel -> regel(rol, regel));
    }

    private void regel(Rol rol, Regel regel) {
        var voorwaarden = regel.voorwaarden();
        bekend(regel.id(), "purpose of the role", rol.doelen(), regel.doelen());
        var schakelaar = voorwaarden.schakelaar();
        bekend(
                regel.id(),
                "switch",
                kader.schakelaars().keySet(),
                schakelaar == null ? List.of() : List.of(schakelaar));
        regel.categorieen().stream()
                .filter(rol.nooit()::contains)
                .forEach(categorie ->
                        eis(false, regel.id(), "opens %s, which the role never reads".formatted(categorie)));
        eis(
                voorwaarden.maatregelen().isEmpty() == (regel.relatie() != Relatiesoort.VERTEGENWOORDIGER),
                regel.id(),
                "names maatregelen if, and only if, its relation is VERTEGENWOORDIGER");
        eis(voorwaarden.leeftijd().vanaf() < voorwaarden.leeftijd().tot(), regel.id(), "fits nobody's age");
        eis(loopt(voorwaarden.geldig()), regel.id(), "ends before it begins");
        eis(regel.relatie() != Relatiesoort.EIGEN_BUURT, regel.id(), "rests on a buurt alone; that only narrows");
        weg(rol, regel);
        eis(
                regel.graad() != Graad.AANTAL || Telgrond.RELATIES.contains(regel.relatie()),
                regel.id(),
                "counts by a relation of one person, by which nobody is counted; use one of %s"
                        .formatted(Telgrond.RELATIES.stream().sorted().toList()));
        werkgever(regel);
        beroepsgeheim(regel);
        ventiel(regel);
    }

    /** Who is addressed gets it delivered; everybody else has to ask. */
    private void weg(Rol rol, Regel regel) {
        var wegen = kader.wegen().naar(regel.graad());
        eis(
                wegen.isEmpty() || regel.relatie() == Relatiesoort.GEADRESSEERDE || !disjoint(wegen, rol.operaties()),
                regel.id(),
                "opens what its role cannot ask for; give the role one of %s"
                        .formatted(wegen.stream().sorted().toList()));
    }

    /** To work for the one who answers for the data is no relation to an inwoner. */
    private void werkgever(Regel regel) {
        boolean telt = regel.graad().compareTo(Graad.AANTAL) >= 0;
        boolean overPersonen = !regel.categorieen().equals(Set.of(Categorie.AUDIT));
        eis(
                regel.relatie() != Relatiesoort.EIGEN_GEMEENTE || telt || !overPersonen,
                regel.id(),
                "rests on the employer alone, which is a ground for counts only");
    }

    private void beroepsgeheim(Regel regel) {
        boolean doorbroken = regel.grond().doorbreking() != null
                || Set.of(Soort.RECHT, Soort.MAATREGEL, Soort.TOESTEMMING)
                        .contains(regel.grond().soort())
                || regel.voorwaarden().toestemming();
        eis(
                doorbroken
                        || regel.graad() != Graad.INHOUD
                        || kenmerk(regel, Kader.Categoriekader::beroepsgeheim).isEmpty(),
                regel.id(),
                "opens what professional secrecy covers, and its ground does not say what lifts that");
    }

    private void ventiel(Regel regel) {
        eis(
                regel.relatie() != Relatiesoort.VENTIEL
                        || regel.categorieen().stream()
                                .allMatch(categorie ->
                                        kader.ventielgrond(categorie).isPresent()),
                regel.id(),
                "opens by ventiel what no ventiel opens");
    }

    private List<Categorie> kenmerk(Regel regel, Predicate<Kader.Categoriekader> kenmerk) {
        return regel.categorieen().stream()
                .filter(kader.categorieen()::containsKey)
                .filter(categorie -> kenmerk.test(kader.categorieen().get(categorie)))
                .toList();
    }

    private static boolean loopt(Periode geldig) {
        var van = geldig.van();
        var tot = geldig.tot();
        return van == null || tot == null || !tot.isBefore(van);
    }

    private void bekend(String onderwerp, String soort, Set<String> bekend, Collection<String> genoemd) {
        genoemd.stream()
                .filter(naam -> !bekend.contains(naam))
                .sorted()
                .forEach(naam -> eis(false, onderwerp, "names %s '%s', which does not exist".formatted(soort, naam)));
    }

    private void eis(boolean voldaan, String onderwerp, String wat) {
        if (!voldaan) {
            bevindingen.add(new Bevinding(onderwerp, wat));
        }
    }
}
