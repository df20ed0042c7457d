package nl.regiehub.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiefeit.Mandaat;
import nl.regiehub.canonical.Relatiefeit.Soort;

/** Decides on operations: what somebody may do apart from reading. */
final class Handelingen {

    private final Regelboek regels;
    private final Feiten feiten;

    Handelingen(Regelboek regels, Feiten feiten) {
        this.regels = regels;
        this.feiten = feiten;
    }

    Besluit operatie(Vrager vrager, String naam, String doel) {
        return regels.magOperatie(vrager, naam, doel)
                ? new Toegestaan(Graad.INHOUD, vrager.rol() + "/" + naam, "eigen taak van de rol", "")
                : new Geweigerd(new Reden.Operatie(naam));
    }

    /** Whether one mandate covers an amount by itself; what of it is left, only a reservation can tell. */
    Besluit inzet(Vrager vrager, Vraag.Inzet inzet, String doel, LocalDate op) {
        if (operatie(vrager, inzet.naam(), doel) instanceof Geweigerd nee) {
            return nee;
        }
        var wie = vrager.medewerker();
        boolean gemandateerd = feiten.organisatiefeiten(inzet.namens()).stream()
                .filter(Mandaat.class::isInstance)
                .map(Mandaat.class::cast)
                .anyMatch(mandaat ->
                        wie != null && mandaat.dekt(inzet.namens(), wie, inzet.dienst(), inzet.centen(), op));
        return gemandateerd
                ? new Toegestaan(Graad.INHOUD, vrager.rol() + "/" + inzet.naam(), "mandaat, Awb art. 10:3", "mandaat")
                : new Geweigerd(new Reden.Mandaat());
    }

    /** Who gave the opdracht decided on access, and so does not deliver it; who delivers has it. */
    Besluit levering(Vrager vrager, Vraag.Levering levering, String doel, LocalDate op) {
        if (operatie(vrager, levering.naam(), doel) instanceof Geweigerd nee) {
            return nee;
        }
        var wie = new Hoedanigheid(vrager, op, Instant.EPOCH, List.of()); // no ventiel opens a delivery
        var rollen = feiten.relaties(List.of(levering.persoon())).stream()
                .filter(feit -> feit.kring().equals(levering.kring()) && wie.heeft(feit))
                .toList();
        boolean neemtAan = rollen.stream().anyMatch(feit -> feit.soort() == Soort.OPDRACHTNEMER);
        boolean gaf = rollen.stream().anyMatch(feit -> feit.soort() == Soort.OPDRACHTGEVER);
        return neemtAan && !(gaf && regels.gescheiden(levering.naam()))
                ? new Toegestaan(Graad.INHOUD, vrager.rol() + "/" + levering.naam(), "eigen opdracht", "opdrachtnemer")
                : new Geweigerd(List.of(
                        new Reden.Relatie(
                                List.of(Beleid.Relatiesoort.KRING), Set.of(), Voorwaarden.Leeftijd.ALLE, false),
                        new Reden.Functiescheiding()));
    }
}
