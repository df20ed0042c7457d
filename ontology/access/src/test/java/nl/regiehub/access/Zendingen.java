package nl.regiehub.access;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiehub.access.Afscherming.Zending;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;

/** Messages on their way out: their persons are persoon(1), persoon(2), and so on, in one circle. */
final class Zendingen {

    static final Kring KRING = Kring.verwijzing(Wereld.GEMEENTE, "v-1");

    private Zendingen() {}

    static Zending van(Bericht bericht) {
        List<PersoonId> personen = IntStream.rangeClosed(1, bericht.personen().size())
                .mapToObj(Wereld::persoon)
                .toList();
        var afzender = bericht.kop().afzender();
        return new Zending(
                bericht,
                personen,
                personen.stream()
                        .map(persoon -> new Dossierdeel(
                                persoon, afzender, Categorie.IDENTITEIT, KRING, bericht.wet(), afzender))
                        .toList());
    }
}
