package nl.regiehub.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Shields a message category by category, by the rules that the recipient's role has for what is addressed to it. */
final class Regelafscherming implements Afscherming {

    private final Regelboek regels;
    private final Clock klok;

    Regelafscherming(Regelboek regels, Clock klok) {
        this.regels = regels;
        this.klok = klok;
    }

    @Override
    public Afgeschermd voor(Ontvanger ontvanger, Bericht bericht, Function<Persoonsgegevens, String> pseudoniem) {
        var mag = new Mag(ontvanger, bericht, pseudoniem);
        @Nullable Bericht over = mag.alles(kern(bericht)) ? rest(bericht, mag) : null;
        return new Afgeschermd(over, mag.onthouden(), mag.verleend());
    }

    /** Whether a rule puts content in a message; part of a message is never shown in a lesser grade. */
    static boolean gaatMee(Beleid.Regel regel) {
        return regel.relatie() == Beleid.Relatiesoort.GEADRESSEERDE && regel.graad() == Graad.INHOUD;
    }

    /** The categories without which a message of this kind says nothing. */
    private static Set<Categorie> kern(Bericht bericht) {
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

    /** What one recipient may have of one message; remembers what it withheld. */
    final class Mag {

        private final Ontvanger ontvanger;
        private final Wet wet;
        private final Organisatiecode afzender;
        private final Function<Persoonsgegevens, String> pseudoniem;
        private final List<Categorie> onthouden = new ArrayList<>();
        private final Map<Categorie, String> verleend = new EnumMap<>(Categorie.class);

        private Mag(Ontvanger ontvanger, Bericht bericht, Function<Persoonsgegevens, String> pseudoniem) {
            this.ontvanger = ontvanger;
            this.wet = bericht.wet();
            this.afzender = bericht.kop().afzender();
            this.pseudoniem = pseudoniem;
        }

        Vrager vrager() {
            return ontvanger.vrager();
        }

        /** Whether content of this category may go; notes it as withheld when not. */
        boolean deel(Categorie categorie) {
            var regel = regels.regels(vrager(), categorie, wet, afzender, DOEL, LocalDate.now(klok)).stream()
                    .filter(Regelafscherming::gaatMee)
                    .findFirst();
            regel.ifPresent(found -> verleend.put(categorie, found.id()));
            if (regel.isEmpty() && !onthouden.contains(categorie)) {
                onthouden.add(categorie);
            }
            return regel.isPresent();
        }

        boolean alles(Set<Categorie> categorieen) {
            return categorieen.stream().sorted().map(this::deel).reduce(true, Boolean::logicalAnd);
        }

        /** A value of a category, or null when it is withheld; what is not there is not withheld either. */
        <T> @Nullable T tekst(Categorie categorie, @Nullable T waarde) {
            return waarde == null || deel(categorie) ? waarde : null;
        }

        /** The elements of a category, or none when they are withheld. */
        <T> List<T> lijst(Categorie categorie, List<T> waarden) {
            return waarden.isEmpty() || deel(categorie) ? waarden : List.of();
        }

        /** The person with a pseudonym in place of a BSN when the recipient names no article that allows it one. */
        Persoonsgegevens persoon(Persoonsgegevens p) {
            return ontvanger.magBsn() || p.bsn() == null
                    ? p
                    : new Persoonsgegevens(null, pseudoniem.apply(p), p.geboortedatum(), p.geslacht(), p.naam());
        }

        private List<Verleend> verleend() {
            return verleend.entrySet().stream()
                    .map(each -> new Verleend(each.getKey(), each.getValue()))
                    .toList();
        }

        private List<Onthouden> onthouden() {
            return onthouden.stream()
                    .map(categorie -> new Onthouden(
                            categorie,
                            "rol %s heeft geen regel voor %s onder %s"
                                    .formatted(vrager().rol(), categorie.name().toLowerCase(Locale.ROOT), wet.naam())))
                    .collect(Collectors.toUnmodifiableList());
        }
    }
}
