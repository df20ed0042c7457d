package nl.regiehub.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Casus.Deelnemer;
import nl.regiehub.canonical.Casusbericht;

/** Where to begin in the demo region: for each casemanager a household that they may see. */
public final class Rondleiding {

    private Rondleiding() {}

    /**
     * A household to look up.
     *
     * @param gebruiker the account that may see it
     * @param achternaam last name of its first member
     * @param geboren date of birth of its first member
     * @param leden how many members it has
     */
    public record Halte(String gebruiker, String achternaam, LocalDate geboren, int leden) {}

    /** One household for each account that has an open casus: the largest. */
    public static List<Halte> haltes() {
        Map<String, Halte> haltes = new LinkedHashMap<>();
        Regio.huishoudens().stream()
                .filter(Casussen::heeftCasus)
                .filter(huishouden -> huishouden.soort() != Huishouden.Soort.VEILIG_ADRES)
                .forEach(huishouden -> bezoek(haltes, huishouden));
        return List.copyOf(haltes.values());
    }

    private static void bezoek(Map<String, Halte> haltes, Huishouden huishouden) {
        var hoofd = huishouden.hoofd();
        if (Casussen.van(huishouden) instanceof Casusbericht bericht) {
            for (Deelnemer deelnemer : bericht.casus().deelnemers()) {
                var gebruiker = deelnemer.medewerker();
                if (gebruiker != null && deelnemer.periode().tot() == null) {
                    var halte = new Halte(
                            gebruiker,
                            hoofd.achternaam(),
                            hoofd.geboren(),
                            huishouden.leden().size());
                    haltes.merge(gebruiker, halte, (een, ander) -> ander.leden() > een.leden() ? ander : een);
                }
            }
        }
    }
}
