package nl.regiehub.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import org.jspecify.annotations.Nullable;

/** Shields a message category by category, and person by person, by what is decided on its dossierdelen. */
final class Regelafscherming implements Afscherming {

    private final Oordeel.Bron oordelen;

    Regelafscherming(Oordeel.Bron oordelen) {
        this.oordelen = oordelen;
    }

    @Override
    public Beraad over(Collection<PersoonId> personen) {
        var zitting = oordelen.over(personen);
        return (ontvanger, zending, aanduiding) ->
                afgeschermd(new Mag(ontvanger, zending, zitting.voor(ontvanger.vrager()), aanduiding));
    }

    private static Afgeschermd afgeschermd(Mag mag) {
        var bericht = mag.bericht();
        @Nullable Bericht over = mag.alles(kern(bericht)) ? rest(bericht, mag) : null;
        return new Afgeschermd(over, personen(mag, over), mag.onthouden(), mag.verleend());
    }

    private static List<PersoonId> personen(Mag mag, @Nullable Bericht over) {
        return switch (over) {
            case null -> List.of();
            case Casusbericht casus -> Casusafscherming.personen(casus, mag);
            default -> mag.personen();
        };
    }

    /**
     * The categories without which a message of this kind says nothing. A correctie goes to who said what it corrects, and
     * the person sends it there (AVG art. 16 and 19): it says nothing of that kind that the recipient must be let into.
     */
    static Set<Categorie> kern(Bericht bericht) {
        return switch (bericht) {
            case Toewijzingsbericht _ -> Set.of(Categorie.IDENTITEIT, Categorie.TOEWIJZING);
            case Startbericht _, Stopbericht _ -> Set.of(Categorie.IDENTITEIT, Categorie.LEVERING);
            case Casusbericht _, Betrokkenheidsbericht _ -> Set.of(Categorie.IDENTITEIT, Categorie.BETROKKENHEID);
            case Verwijzing _, Terugkoppeling _ -> Set.of(Categorie.IDENTITEIT, Categorie.VERWIJZING);
            case Correctie _, Correctieantwoord _ -> Set.of();
        };
    }

    private static Bericht rest(Bericht bericht, Mag mag) {
        return switch (bericht) {
            case Toewijzingsbericht toewijzing -> Toewijzingafscherming.van(toewijzing, mag);
            case Casusbericht casus -> Casusafscherming.van(casus, mag);
            case Startbericht start ->
                new Startbericht(start.kop(), start.wet(), mag.persoon(start.persoon()), start.leveringen());
            case Stopbericht stop ->
                new Stopbericht(stop.kop(), stop.wet(), mag.persoon(stop.persoon()), stop.leveringen());
            case Betrokkenheidsbericht b ->
                new Betrokkenheidsbericht(b.kop(), b.wet(), mag.persoon(b.persoon()), b.betrokkenheid());
            case Verwijzing v ->
                new Verwijzing(
                        v.kop(),
                        v.wet(),
                        v.nummer(),
                        mag.persoon(v.persoon()),
                        v.hulp(),
                        mag.tekst(Categorie.HULPVRAAG, v.toelichting()),
                        v.aangeboden(),
                        v.verwijzernaam());
            case Terugkoppeling t ->
                new Terugkoppeling(
                        t.kop(), t.wet(), t.verwijzing(), mag.persoon(t.persoon()), t.status(), t.reden(), t.op());
            case Correctie c ->
                new Correctie(
                        c.kop(),
                        c.wet(),
                        c.nummer(),
                        mag.persoon(c.persoon()),
                        c.betreft(),
                        c.door(),
                        c.onjuist(),
                        c.juist(),
                        c.op());
            case Correctieantwoord c -> c;
        };
    }
}
