package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;

/**
 * Decides by rules over facts.
 *
 * <p>A rule opens a dossierdeel when role, category, law and purpose fit and the relation it asks for is a fact on the
 * day. Of all rules that open it, the one that shows most decides. A denial says what would be needed, computed from
 * the policy alone, so that it is the same whether or not the dossierdeel exists.
 */
final class Regeltoegang implements Toegang {

    private final Regelboek regels;
    private final Feiten feiten;
    private final Clock klok;

    Regeltoegang(Regelboek regels, Feiten feiten, Clock klok) {
        this.regels = regels;
        this.feiten = feiten;
        this.klok = klok;
    }

    @Override
    public boolean doelToegestaan(Vrager vrager, String doel) {
        return regels.kentDoel(vrager, doel);
    }

    @Override
    public Besluit operatie(Vrager vrager, String operatie, String doel) {
        if (regels.mandaatplichtig(operatie)) { // these two are asked with what they are done to
            return new Geweigerd(new Reden.Mandaat());
        }
        return regels.gescheiden(operatie)
                ? new Geweigerd(new Reden.Functiescheiding())
                : new Handelingen(regels, feiten).operatie(vrager, operatie, doel);
    }

    @Override
    public Besluit besluit(Vrager vrager, Vraag vraag, String doel, LocalDate op) {
        var handelingen = new Handelingen(regels, feiten);
        return switch (vraag) {
            case Vraag.Lezen(var deel) -> besluit(vrager, deel, Graad.BESTAAN, doel, op);
            case Vraag.Tellen(var deel) -> besluit(vrager, deel, Graad.AANTAL, doel, op);
            case Vraag.Ontvangen(var deel) -> ontvangst(vrager, deel, doel, op);
            case Vraag.Operatie(var naam) -> operatie(vrager, naam, doel);
            case Vraag.Inzet inzet -> handelingen.inzet(vrager, inzet, doel, op);
            case Vraag.Levering levering -> handelingen.levering(vrager, levering, doel, op);
        };
    }

    @Override
    public Besluit besluit(Vrager vrager, Dossierdeel deel, String doel, LocalDate op) {
        return besluit(vrager, deel, Graad.AANTAL, doel, op);
    }

    @Override
    public Telbaar telbaar(Organisatiecode organisatie, LocalDate op) {
        return Telbesluiten.van(organisatie, regels, feiten, teller -> hoedanigheid(teller, op, false));
    }

    @Override
    public Set<Telgrond> telgronden(Vrager vrager, String doel, LocalDate op) {
        return regels.telgronden(vrager, doel, op);
    }

    @Override
    public Zichtbaar zichtbaar(Vrager vrager, Collection<PersoonId> personen, String doel, LocalDate op) {
        var bestaande = feiten.delen(personen);
        var besluiten = besluiten(vrager, bestaande, doel, op);
        Map<Dossierdeel, Toegestaan> delen = new HashMap<>();
        for (Dossierdeel deel : bestaande) {
            if (besluiten.besluit(deel, Graad.BESTAAN) instanceof Toegestaan ja) {
                delen.put(deel, ja);
            }
        }
        return new Zichtbaar(delen);
    }

    @Override
    public Set<PersoonId> eigenPersonen(Vrager vrager, String doel, LocalDate op) {
        Set<Relatiesoort> soorten = regels.relatiesoorten(vrager, doel);
        if (soorten.isEmpty()) {
            return Set.of();
        }
        var wie = hoedanigheid(vrager, op, false);
        var gemeld = feiten.relatiesVan(vrager.organisatie()).stream()
                .filter(wie::heeft)
                .filter(feit -> soorten.stream().anyMatch(soort -> Relaties.steuntOp(soort, feit)))
                .map(Relatiefeit::persoon);
        var vastgesteld = feiten.persoonsfeitenVan(vrager).stream()
                .filter(feit -> wie.heeft(feit.feit()))
                .filter(feit -> soorten.stream().anyMatch(soort -> Relaties.steuntOp(soort, feit.feit())))
                .map(Vastgesteld::persoon);
        return Stream.concat(gemeld, vastgesteld).collect(toUnmodifiableSet());
    }

    private Besluit besluit(Vrager vrager, Dossierdeel deel, Graad grens, String doel, LocalDate op) {
        return besluiten(vrager, List.of(deel), doel, op).besluit(deel, grens);
    }

    private Besluiten besluiten(Vrager vrager, Collection<Dossierdeel> delen, String doel, LocalDate op) {
        var personen = delen.stream().map(Dossierdeel::persoon).collect(toUnmodifiableSet());
        return new Besluiten(hoedanigheid(vrager, op, false), doel, regels, Bekend.lees(feiten, personen));
    }

    private Besluit ontvangst(Vrager vrager, Dossierdeel deel, String doel, LocalDate op) {
        return new Besluiten(hoedanigheid(vrager, op, true), doel, regels, Bekend.lees(feiten, List.of(deel.persoon())))
                .besluit(deel, Graad.INHOUD);
    }

    private Hoedanigheid hoedanigheid(Vrager vrager, LocalDate op, boolean geadresseerd) {
        return new Hoedanigheid(
                vrager, op, klok.instant(), feiten.organisatiefeiten(vrager.organisatie()), geadresseerd);
    }
}
