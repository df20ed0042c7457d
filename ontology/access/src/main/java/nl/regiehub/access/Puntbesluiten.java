package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/** Leaves every decision to a decision point elsewhere, and denies what that does not answer. */
final class Puntbesluiten implements Toegang {

    static final String REGEL = "beslispunt";

    private final Toegang eigen;
    private final Regelboek regels;
    private final Feiten feiten;
    private final Beslispunt punt;
    private final Clock klok;

    /**
     * Asks a point.
     *
     * @param eigen the hub's own rules, which still say what purposes a role has and whom it might know at all
     * @param regels the same rules, which say what roles count what
     * @param feiten what exists
     * @param punt the point
     * @param klok tells what day it is
     */
    Puntbesluiten(Toegang eigen, Regelboek regels, Feiten feiten, Beslispunt punt, Clock klok) {
        this.eigen = eigen;
        this.regels = regels;
        this.feiten = feiten;
        this.punt = punt;
        this.klok = klok;
    }

    @Override
    public boolean doelToegestaan(Vrager vrager, String doel) {
        return eigen.doelToegestaan(vrager, doel);
    }

    @Override
    public Besluit operatie(Vrager vrager, String operatie, String doel) {
        return besluit(vrager, new Vraag.Operatie(operatie), doel, LocalDate.now(klok));
    }

    @Override
    public Besluit besluit(Vrager vrager, Vraag vraag, String doel, LocalDate op) {
        return beslis(vrager, List.of(vraag), doel, op).getFirst();
    }

    @Override
    public Besluit besluit(Vrager vrager, Dossierdeel deel, String doel, LocalDate op) {
        return besluit(vrager, new Vraag.Lezen(deel), doel, op);
    }

    @Override
    public Zichtbaar zichtbaar(Vrager vrager, Collection<PersoonId> personen, String doel, LocalDate op) {
        var delen = feiten.delen(personen);
        var besluiten =
                beslis(vrager, delen.stream().<Vraag>map(Vraag.Lezen::new).toList(), doel, op);
        var volgensDeHub = eigen.zichtbaar(vrager, personen, doel, op).delen();
        Map<Dossierdeel, Toegestaan> zichtbaar = new HashMap<>();
        for (int i = 0; i < delen.size(); i++) {
            if (besluiten.get(i) instanceof Toegestaan ja && ja.graad().compareTo(Graad.BESTAAN) <= 0) {
                zichtbaar.put(delen.get(i), gemerkt(ja, volgensDeHub.get(delen.get(i))));
            }
        }
        return new Zichtbaar(zichtbaar);
    }

    /** What the hub itself would show under a ventiel only is read under that ventiel, whoever says that it may be. */
    private static Toegestaan gemerkt(Toegestaan ja, @Nullable Toegestaan volgensDeHub) {
        return volgensDeHub == null || volgensDeHub.ventiel() == null
                ? ja
                : new Toegestaan(ja.graad(), ja.regel(), ja.grond(), ja.relatie(), volgensDeHub.ventiel());
    }

    /** What the hub's own rules count, less what the point lets none of the roles count that do. */
    @Override
    public Telbaar telbaar(Organisatiecode organisatie, LocalDate op) {
        var volgensDeHub = eigen.telbaar(organisatie, op);
        return volgensDeHub.zonder(regels.tellers().stream()
                .flatMap(teller -> geweigerd(teller.voor(organisatie), volgensDeHub, teller.doel(), op))
                .collect(toUnmodifiableSet()));
    }

    private Stream<Dossierdeel> geweigerd(Vrager vrager, Telbaar telbaar, String doel, LocalDate op) {
        var delen = telbaar.op(regels.telgronden(vrager, doel, op));
        var besluiten =
                beslis(vrager, delen.stream().<Vraag>map(Vraag.Tellen::new).toList(), doel, op);
        return IntStream.range(0, delen.size())
                .filter(i -> !(besluiten.get(i) instanceof Toegestaan ja) || ja.graad() == Graad.NIETS)
                .mapToObj(delen::get);
    }

    @Override
    public Set<Telgrond> telgronden(Vrager vrager, String doel, LocalDate op) {
        return eigen.telgronden(vrager, doel, op);
    }

    @Override
    public Set<PersoonId> eigenPersonen(Vrager vrager, String doel, LocalDate op) {
        var misschien = eigen.eigenPersonen(vrager, doel, op);
        return zichtbaar(vrager, misschien, doel, op).delen().keySet().stream()
                .map(Dossierdeel::persoon)
                .collect(toUnmodifiableSet());
    }

    private List<Besluit> beslis(Vrager vrager, List<Vraag> vragen, String doel, LocalDate op) {
        var antwoorden = vragen.isEmpty() ? List.<Optional<Graad>>of() : antwoorden(vrager, vragen, doel, op);
        boolean volledig = antwoorden.size() == vragen.size();
        return IntStream.range(0, vragen.size())
                .mapToObj(i -> volledig ? besluit(antwoorden.get(i)) : besluit(Optional.empty()))
                .toList();
    }

    private List<Optional<Graad>> antwoorden(Vrager vrager, List<Vraag> vragen, String doel, LocalDate op) {
        try {
            return punt.beslis(vrager, vragen, doel, op);
        } catch (HubException e) {
            if (e.fault() == Fault.DECISION_POINT_UNREACHABLE) {
                return List.of();
            }
            throw e;
        }
    }

    static String grond(Graad graad) {
        return "besluit van het beslispunt: " + graad.name().toLowerCase(Locale.ROOT);
    }

    private static Besluit besluit(Optional<Graad> antwoord) {
        return antwoord.<Besluit>map(graad -> new Toegestaan(graad, REGEL, grond(graad), ""))
                .orElseGet(() -> new Geweigerd(new Reden.Beslispunt()));
    }
}
