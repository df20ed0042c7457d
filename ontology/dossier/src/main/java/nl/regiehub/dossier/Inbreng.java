package nl.regiehub.dossier;

import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation told about one person in one circle: the dossierdelen of an inbreng differ in category only.
 *
 * @param persoon about whom
 * @param bron who said it
 * @param kring in which circle
 * @param wet under which law
 * @param verantwoordelijke the verwerkingsverantwoordelijke
 */
record Inbreng(PersoonId persoon, Organisatiecode bron, Kring kring, Wet wet, Organisatiecode verantwoordelijke) {

    /** A delivery whose sender gave no toewijzingnummer shares a circle with its like; no real number is negative. */
    private static final int ZONDER_NUMMER = -1;

    static Inbreng toewijzing(Berichtkop kop, Wet wet, PersoonId persoon, Toewijzing toewijzing) {
        var kring = Kring.opdracht(kop.afzender(), ontvanger(kop), toewijzing.nummer());
        return new Inbreng(persoon, kop.afzender(), kring, wet, verantwoordelijke(kop, wet));
    }

    static Inbreng levering(Berichtkop kop, Wet wet, PersoonId persoon, @Nullable Integer toewijzingnummer) {
        var nummer = toewijzingnummer == null ? ZONDER_NUMMER : toewijzingnummer;
        var kring = Kring.opdracht(ontvanger(kop), kop.afzender(), nummer);
        return new Inbreng(persoon, kop.afzender(), kring, wet, verantwoordelijke(kop, wet));
    }

    static Inbreng casus(Berichtkop kop, Wet wet, PersoonId persoon, String nummer) {
        var kring = Kring.casus(kop.afzender(), nummer);
        return new Inbreng(persoon, kop.afzender(), kring, wet, verantwoordelijke(kop, wet));
    }

    static Inbreng betrokkenheid(Berichtkop kop, Wet wet, PersoonId persoon, String nummer) {
        var kring = Kring.betrokkenheid(kop.afzender(), nummer);
        return new Inbreng(persoon, kop.afzender(), kring, wet, verantwoordelijke(kop, wet));
    }

    static Inbreng verwijzing(Berichtkop kop, Wet wet, PersoonId persoon, Organisatiecode verwijzer, String nummer) {
        var kring = Kring.verwijzing(verwijzer, nummer);
        return new Inbreng(persoon, kop.afzender(), kring, wet, verantwoordelijke(kop, wet));
    }

    static Inbreng van(Dossierdeel deel) {
        return new Inbreng(deel.persoon(), deel.bron(), deel.kring(), deel.wet(), deel.verantwoordelijke());
    }

    /** Who has the opdracht: the circle of an opdracht is named after its two parties; null in any other circle. */
    static @Nullable Organisatiecode aanbieder(Kring kring) {
        return kring.soort() == Kring.Soort.OPDRACHT
                ? Organisatiecode.van(kring.sleutel().split("/", 3)[1])
                : null;
    }

    Dossierdeel deel(Categorie categorie) {
        return new Dossierdeel(persoon, bron, categorie, kring, wet, verantwoordelijke);
    }

    static Organisatiecode ontvanger(Berichtkop kop) {
        var ontvanger = kop.ontvanger();
        if (ontvanger == null) {
            throw new HubException(HubException.Fault.DATA, "a " + kop.soort() + " without recipient", null);
        }
        return ontvanger;
    }

    /** The gemeente where a law makes it responsible, else the one who helps and tells of it. */
    private static Organisatiecode verantwoordelijke(Berichtkop kop, Wet wet) {
        return switch (wet) {
            case WMO, JEUGDWET, PARTICIPATIEWET, WGS -> gemeenteVan(kop);
            case ZVW, WLZ, GEEN -> kop.afzender();
        };
    }

    private static Organisatiecode gemeenteVan(Berichtkop kop) {
        var ontvanger = kop.ontvanger();
        if (kop.afzender().stelsel() != Stelsel.GEMEENTE
                && ontvanger != null
                && ontvanger.stelsel() == Stelsel.GEMEENTE) {
            return ontvanger;
        }
        return kop.afzender();
    }
}
