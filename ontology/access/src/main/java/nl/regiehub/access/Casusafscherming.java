package nl.regiehub.access;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casus.Casuspersoon;
import nl.regiehub.canonical.Casus.Deelnemer;
import nl.regiehub.canonical.Casus.Doel;
import nl.regiehub.canonical.Casus.Planactie;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;

/**
 * Shields a casus for one participant: its own actions, the doelen those serve, the persons those are for, itself, and
 * whom to call. Other participants' content is not in it, whatever the policy says.
 */
final class Casusafscherming {

    private final Casus casus;
    private final Regelafscherming.Mag mag;
    private final Set<Integer> eigen;

    private Casusafscherming(Casus casus, Regelafscherming.Mag mag) {
        this.casus = casus;
        this.mag = mag;
        this.eigen = casus.deelnemers().stream()
                .filter(deelnemer -> deelnemer.organisatie().equals(mag.vrager().organisatie()))
                .map(Deelnemer::volgnummer)
                .collect(toSet());
    }

    static Casusbericht van(Casusbericht bericht, Regelafscherming.Mag mag) {
        return new Casusbericht(bericht.kop(), bericht.wet(), new Casusafscherming(bericht.casus(), mag).afgeschermd());
    }

    private Casus afgeschermd() {
        List<Planactie> acties = mag.lijst(Categorie.TAAK, eigenActies());
        List<Doel> doelen = mag.lijst(Categorie.DOEL, doelenVan(acties));
        return new Casus(
                casus.nummer(),
                casus.stand(),
                casus.geopend(),
                casus.gesloten(),
                casus.grond(),
                casus.opener(),
                personenVan(doelen),
                casus.deelnemers().stream().filter(this::eigenOfRegie).toList(),
                doelen,
                acties);
    }

    private List<Planactie> eigenActies() {
        return casus.acties().stream()
                .filter(actie -> eigen.contains(actie.deelnemer()))
                .toList();
    }

    private List<Doel> doelenVan(List<Planactie> acties) {
        return casus.doelen().stream()
                .filter(doel -> acties.stream().anyMatch(actie -> doel.nummer().equals(actie.doel())))
                .toList();
    }

    /** Somebody must be named: without a doel of its own a participant learns of the main person only. */
    private List<Casuspersoon> personenVan(List<Doel> doelen) {
        Set<Integer> nummers = doelen.stream().map(Doel::persoon).collect(toSet());
        var hoofdpersoon = casus.personen().getFirst().volgnummer();
        return casus.personen().stream()
                .filter(p -> nummers.isEmpty() ? p.volgnummer() == hoofdpersoon : nummers.contains(p.volgnummer()))
                .map(this::persoon)
                .toList();
    }

    /** A safe address never leaves in a casus; another goes only where addresses of its kind may. */
    private Casuspersoon persoon(Casuspersoon p) {
        return new Casuspersoon(
                p.volgnummer(),
                mag.persoon(p.persoon()),
                p.relatie(),
                p.huishoudlid(),
                p.afgeschermd() ? List.of() : Contactafscherming.toegestaan(p.contacten(), mag),
                p.afgeschermd());
    }

    private boolean eigenOfRegie(Deelnemer deelnemer) {
        return eigen.contains(deelnemer.volgnummer())
                || deelnemer.rol().waarde().equals("casemanager");
    }
}
