package nl.regiehub.access;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiehub.access.Afscherming.Aanduiding;
import nl.regiehub.access.Afscherming.Onthouden;
import nl.regiehub.access.Afscherming.Ontvanger;
import nl.regiehub.access.Afscherming.Verleend;
import nl.regiehub.access.Afscherming.Zending;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import org.jspecify.annotations.Nullable;

/** What one recipient may have of one message; remembers what it withheld. */
final class Mag {

    private static final List<Reden> GEEN_REGEL = List.of(new Reden.RolEnDoel());

    private final Ontvanger ontvanger;
    private final Zending zending;
    private final Oordeel oordeel;
    private final Aanduiding aanduiding;
    private final Map<Deelvraag, Boolean> besloten = new HashMap<>();
    private final Map<Categorie, String> onthouden = new LinkedHashMap<>();
    private final Map<Categorie, String> verleend = new EnumMap<>(Categorie.class);

    Mag(Ontvanger ontvanger, Zending zending, Oordeel oordeel, Aanduiding aanduiding) {
        this.ontvanger = ontvanger;
        this.zending = zending;
        this.oordeel = oordeel;
        this.aanduiding = aanduiding;
        oordeel.vooraf(zending.delen());
    }

    Vrager vrager() {
        return ontvanger.vrager();
    }

    Bericht bericht() {
        return zending.bericht();
    }

    List<PersoonId> personen() {
        return zending.personen();
    }

    /** Whether content of this category about the main person may go; notes it as withheld when not. */
    boolean deel(Categorie categorie) {
        return deel(categorie, 0);
    }

    /** The same about the person with this place in the message. What several circles share goes when each allows it. */
    boolean deel(Categorie categorie, int plaats) {
        return besloten.computeIfAbsent(new Deelvraag(categorie, plaats), this::besluit);
    }

    /** What is decided once: many fields of a message are of one category. */
    private record Deelvraag(Categorie categorie, int plaats) {}

    private boolean besluit(Deelvraag vraag) {
        var categorie = vraag.categorie();
        var persoon = zending.personen().get(vraag.plaats());
        var besluiten = zending.delen().stream()
                .filter(deel -> deel.persoon().equals(persoon))
                .map(deel -> deel.van(categorie))
                .distinct()
                .map(oordeel::over)
                .toList();
        for (Besluit besluit : besluiten) {
            if (besluit instanceof Geweigerd nee) {
                onthouden.putIfAbsent(categorie, waarom(categorie, nee));
                return false;
            }
        }
        besluiten.stream().map(Toegestaan.class::cast).forEach(ja -> verleend.putIfAbsent(categorie, ja.regel()));
        return !besluiten.isEmpty();
    }

    boolean alles(Collection<Categorie> categorieen) {
        return alles(categorieen, 0);
    }

    boolean alles(Collection<Categorie> categorieen, int plaats) {
        return categorieen.stream()
                .sorted()
                .map(categorie -> deel(categorie, plaats))
                .reduce(true, Boolean::logicalAnd);
    }

    /** A value of a category, or null when it is withheld; what is not there is not withheld either. */
    <T> @Nullable T tekst(Categorie categorie, @Nullable T waarde) {
        return waarde == null || deel(categorie) ? waarde : null;
    }

    /** The elements of a category, or none when they are withheld. */
    <T> List<T> lijst(Categorie categorie, List<T> waarden) {
        return waarden.isEmpty() || deel(categorie) ? waarden : List.of();
    }

    /**
     * The person by BSN when the recipient names an article that allows it one, else by the hub's pseudonym. What another
     * partner calls them is never passed on: two partners could tell by it that they mean the same person.
     */
    Persoonsgegevens persoon(Persoonsgegevens p) {
        if (p.bsn() == null && p.sleutel() == null) {
            return p;
        }
        @Nullable Bsn bsn = ontvanger.magBsn() ? aanduiding.bsn(p).orElse(null) : null;
        return new Persoonsgegevens(
                bsn, bsn == null ? aanduiding.pseudoniem(p) : null, p.geboortedatum(), p.geslacht(), p.naam());
    }

    List<Verleend> verleend() {
        return verleend.entrySet().stream()
                .map(each -> new Verleend(each.getKey(), each.getValue()))
                .toList();
    }

    List<Onthouden> onthouden() {
        return onthouden.entrySet().stream()
                .map(each -> new Onthouden(each.getKey(), each.getValue()))
                .toList();
    }

    private String waarom(Categorie categorie, Geweigerd nee) {
        return nee.redenen().equals(GEEN_REGEL)
                ? "rol %s heeft geen regel voor %s onder %s"
                        .formatted(
                                vrager().rol(),
                                categorie.name().toLowerCase(Locale.ROOT),
                                bericht().wet().naam())
                : nee.ontbreekt().stream().collect(joining("; ", "hiervoor is nodig: ", ""));
    }
}
