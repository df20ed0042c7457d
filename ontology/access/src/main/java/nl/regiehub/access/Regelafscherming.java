package nl.regiehub.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
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

    /** The categories without which a message of this kind says nothing. */
    static Set<Categorie> kern(Bericht bericht) {
        return switch (bericht) {
            case Toewijzingsbericht _ -> Set.of(Categorie.IDENTITEIT, Categorie.TOEWIJZING);
            case Startbericht _, Stopbericht _ -> Set.of(Categorie.IDENTITEIT, Categorie.LEVERING);
            case Casusbericht _, Betrokkenheidsbericht _ -> Set.of(Categorie.IDENTITEIT, Categorie.BETROKKENHEID);
            case Verwijzing _, Terugkoppeling _ -> Set.of(Categorie.IDENTITEIT, Categorie.VERWIJZING);
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
        };
    }
}
