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
import nl.regiehub.canonical.PersoonId;

/**
 * Shields a casus for one participant: its own actions, the doelen those serve, the persons those are for, itself, and
 * whom to call. Other participants' content is not in it, whatever the policy says.
 */
final class Casusafscherming {

    private final Casus casus;
    private final Mag mag;
    private final Set<Integer> eigen;
    private final List<Integer> nummers;

    private Casusafscherming(Casus casus, Mag mag) {
        this.casus = casus;
        this.mag = mag;
        this.eigen = casus.deelnemers().stream()
                .filter(deelnemer -> deelnemer.organisatie().equals(mag.vrager().organisatie()))
                .map(Deelnemer::volgnummer)
                .collect(toSet());
        this.nummers = casus.personen().stream().map(Casuspersoon::volgnummer).toList();
    }

    static Casusbericht van(Casusbericht bericht, Mag mag) {
        return new Casusbericht(bericht.kop(), bericht.wet(), new Casusafscherming(bericht.casus(), mag).afgeschermd());
    }

    /** Whom a shielded casus is still about. */
    static List<PersoonId> personen(Casusbericht over, Mag mag) {
        var alle = ((Casusbericht) mag.bericht())
                .casus().personen().stream().map(Casuspersoon::volgnummer).toList();
        return over.casus().personen().stream()
                .map(persoon -> mag.personen().get(alle.indexOf(persoon.volgnummer())))
                .toList();
    }

    private Casus afgeschermd() {
        List<Planactie> acties = eigenActies();
        List<Doel> doelen = doelenVan(acties);
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
                .filter(actie -> eigen.contains(actie.deelnemer()) && mag(Categorie.TAAK, plaats(actie)))
                .toList();
    }

    private List<Doel> doelenVan(List<Planactie> acties) {
        return casus.doelen().stream()
                .filter(doel -> acties.stream().anyMatch(actie -> doel.nummer().equals(actie.doel())))
                .filter(doel -> mag(Categorie.DOEL, plaats(doel)))
                .toList();
    }

    /** What is said of somebody goes only together with that person. */
    private boolean mag(Categorie categorie, int plaats) {
        return mag.deel(categorie, plaats) && gaatMee(plaats);
    }

    private boolean gaatMee(int plaats) {
        return mag.alles(Regelafscherming.kern(mag.bericht()), plaats);
    }

    /** Whom an action is about: the person its doel is for, else the main person. */
    private int plaats(Planactie actie) {
        return casus.doelen().stream()
                .filter(doel -> doel.nummer().equals(actie.doel()))
                .map(this::plaats)
                .findFirst()
                .orElse(0);
    }

    private int plaats(Doel doel) {
        return nummers.indexOf(doel.persoon());
    }

    /** Somebody must be named: without a doel of its own a participant learns of the main person only. */
    private List<Casuspersoon> personenVan(List<Doel> doelen) {
        Set<Integer> genoemd = doelen.isEmpty()
                ? Set.of(nummers.getFirst())
                : doelen.stream().map(Doel::persoon).collect(toSet());
        return casus.personen().stream()
                .filter(p -> genoemd.contains(p.volgnummer()))
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
                p.afgeschermd()
                        ? List.of()
                        : Contactafscherming.toegestaan(p.contacten(), mag, nummers.indexOf(p.volgnummer())),
                p.afgeschermd());
    }

    private boolean eigenOfRegie(Deelnemer deelnemer) {
        return eigen.contains(deelnemer.volgnummer())
                || deelnemer.rol().waarde().equals("casemanager");
    }
}
