package nl.regiehub.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Wet;

/**
 * Tries a policy out before it is in force. Each rule is put in the smallest world in which it should decide, and asked
 * whether it does; each role is asked about each category in a world without relations, where all must be shielded.
 */
public final class Beleidstoets {

    private final Beleid beleid;
    private final Regelboek regels;
    private final List<Voorbeeld> voorbeelden = new ArrayList<>();
    private final List<Bevinding> bevindingen = new ArrayList<>();

    private Beleidstoets(Beleid beleid) {
        this.beleid = beleid;
        this.regels = new Regelboek(beleid);
    }

    /** Tries a policy; without findings it may be put in force. */
    public static Uitslag van(Beleid beleid) {
        return new Beleidstoets(beleid).toets();
    }

    /** What came of it. */
    public record Uitslag(List<Voorbeeld> voorbeelden, List<Bevinding> bevindingen) {}

    /**
     * Something that is wrong.
     *
     * @param onderwerp the id of the rule or limit, or the name of the role
     * @param wat what is wrong with it
     */
    public record Bevinding(String onderwerp, String wat) {}

    /**
     * What one role learns of one category, as it was tried.
     *
     * @param rol the role
     * @param categorie the category
     * @param toegestaan what opened it, by rule, in the smallest world where that is so; empty when nothing ever does
     * @param afgeschermd what a stranger in this role is told to need
     */
    public record Voorbeeld(
            String rol, Categorie categorie, Map<String, Toegestaan> toegestaan, List<String> afgeschermd) {}

    private Uitslag toets() {
        bevindingen.addAll(new Beleidseisen(beleid).bevindingen());
        beleid.rollen().forEach(this::toets);
        return new Uitslag(List.copyOf(voorbeelden), List.copyOf(bevindingen));
    }

    private void toets(Rol rol) {
        Map<Categorie, Map<String, Toegestaan>> gezien = new TreeMap<>();
        rol.regels().stream()
                .filter(regel -> beleid.kader().aan(regel.voorwaarden().schakelaar()))
                .forEach(regel -> gezien(gezien, rol, regel));
        for (Categorie categorie : Categorie.values()) {
            voorbeelden.add(new Voorbeeld(
                    rol.naam(), categorie, gezien.getOrDefault(categorie, Map.of()), afgeschermd(rol, categorie)));
        }
    }

    /** Puts a rule in every world that it speaks of. */
    private void gezien(Map<Categorie, Map<String, Toegestaan>> gezien, Rol rol, Regel regel) {
        Set<String> anderen = new TreeSet<>();
        boolean ooit = false;
        for (Proef proef : proeven(rol, regel)) {
            if (!(besluit(rol, regel, proef) instanceof Toegestaan ja)) {
                continue;
            }
            if (ja.regel().equals(regel.id())) {
                ooit = true;
                gezien.computeIfAbsent(proef.categorie(), _ -> new TreeMap<>()).putIfAbsent(regel.id(), ja);
            } else {
                anderen.add(ja.regel());
            }
        }
        if (!ooit) {
            meld(
                    regel.id(),
                    anderen.isEmpty()
                            ? "never decides: a limit, 'nooit', its purpose or its period withholds all of it"
                            : "never decides: %s does wherever it could".formatted(anderen));
        } else if (!anderen.isEmpty()) {
            meld(regel.id(), "contradicts %s, which decides on part of the same".formatted(anderen));
        }
    }

    private Besluit besluit(Rol rol, Regel regel, Proef proef) {
        var wereld = Voorbeeldwereld.bij(regel, proef.categorie(), proef.wet());
        var vrager = Voorbeeldwereld.vrager(rol.naam());
        var toegang = new Regeltoegang(regels, wereld, wereld.klok());
        return regel.relatie() == Relatiesoort.GEADRESSEERDE
                ? toegang.besluit(vrager, new Vraag.Ontvangen(wereld.deel()), Afscherming.DOEL, wereld.op())
                : toegang.besluit(vrager, wereld.deel(), proef.doel(), wereld.op());
    }

    /** Asks as a stranger, who must be refused, whatever the law and the purpose. */
    private List<String> afgeschermd(Rol rol, Categorie categorie) {
        Set<String> nodig = new TreeSet<>();
        for (Wet wet : Wet.values()) {
            var kaal = Voorbeeldwereld.kaal(categorie, wet);
            for (String doel : rol.doelen()) {
                var besluit = new Regeltoegang(regels, kaal, kaal.klok())
                        .besluit(Voorbeeldwereld.vrager(rol.naam()), kaal.deel(), doel, kaal.op());
                switch (besluit) {
                    case Geweigerd nee -> nodig.addAll(nee.ontbreekt());
                    case Toegestaan ja -> meld(ja.regel(), "opens to a stranger");
                }
            }
        }
        return List.copyOf(nodig);
    }

    private void meld(String onderwerp, String wat) {
        bevindingen.add(new Bevinding(onderwerp, wat));
    }

    private static List<Proef> proeven(Rol rol, Regel regel) {
        var doelen = regel.doelen().isEmpty() ? rol.doelen() : regel.doelen();
        var wetten = regel.wetten().isEmpty() ? EnumSet.allOf(Wet.class) : regel.wetten();
        return regel.categorieen().stream()
                .flatMap(categorie ->
                        wetten.stream().flatMap(wet -> doelen.stream().map(doel -> new Proef(categorie, wet, doel))))
                .toList();
    }

    /** One question that a rule should answer. */
    private record Proef(Categorie categorie, Wet wet, String doel) {}
}
