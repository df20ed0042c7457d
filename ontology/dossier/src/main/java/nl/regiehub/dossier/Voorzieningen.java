package nl.regiehub.dossier;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.Betekenissen.Betekenis;
import org.jspecify.annotations.Nullable;

/** What was assigned and what was delivered of it, each told by its own party, brought together by their circle. */
final class Voorzieningen {

    static final String TOEGEWEZEN = "toegewezen";
    static final String LOOPT = "loopt";
    static final String ONDERBROKEN = "onderbroken";
    static final String BEEINDIGD = "beeindigd";

    private static final Set<Categorie> GEGEVENS = Set.of(Categorie.TOEWIJZING, Categorie.LEVERING);
    private static final String GENERIEK = "Ondersteuning, nog niet nader bepaald";

    private Voorzieningen() {}

    static List<Beeld.Voorziening> van(Inzage inzage, PersoonId persoon) {
        var gelezen = inzage.lees(persoon, GEGEVENS);
        return gelezen.stream()
                .filter(wat -> wat.deel().categorie() == Categorie.TOEWIJZING)
                .filter(wat -> !verwijderd(inzage, wat))
                .map(wat -> voorziening(
                        inzage, wat, geleverd(inzage, gelezen, wat.deel().kring())))
                .toList();
    }

    /**
     * Delivery as it stands on the day.
     *
     * @param periode from when until when
     * @param tijdelijk whether it ended for a while only
     */
    private record Levering(Periode periode, boolean tijdelijk) {}

    private static Beeld.Voorziening voorziening(Inzage inzage, Gelezen wat, Optional<Levering> geleverd) {
        var inhoud = wat.graad() != Graad.BESTAAN;
        var aanbieder = Inbreng.aanbieder(wat.deel().kring());
        var product = inzage.betekenis(wat.node(Term.VOORZIENING));
        return new Beeld.Voorziening(
                wat.persoon(),
                inhoud ? product.map(inzage.betekenissen()::label).orElse(GENERIEK) : null,
                product.map(Betekenis::concept).orElse(null),
                product.map(Betekenis::verlies).orElse(null),
                wat.deel().wet(),
                wat.getoond(gemeente(wat.deel())),
                inhoud && aanbieder != null ? wat.getoond(aanbieder) : null,
                wat.periode(),
                geleverd.map(Levering::periode).orElse(null),
                status(wat.periode(), geleverd, inzage.op()),
                wat.graad(),
                wat.bron());
    }

    private static Organisatiecode gemeente(Dossierdeel deel) {
        return deel.kring().soort() == Kring.Soort.OPDRACHT
                ? Organisatiecode.van(deel.kring().sleutel().split("/", 3)[0])
                : deel.bron();
    }

    /** A toewijzing with reden wijziging 13 (WMO002, JZ002) was never meant. */
    private static boolean verwijderd(Inzage inzage, Gelezen wat) {
        return inzage.betekenis(wat.node(Term.REDEN))
                .filter(reden -> reden.is("wmo002", "13") || reden.is("jz002", "13"))
                .isPresent();
    }

    private static String status(Periode toegewezen, Optional<Levering> geleverd, LocalDate op) {
        if (voorbij(toegewezen, op)) {
            return BEEINDIGD;
        }
        return geleverd.map(levering -> {
                    if (!voorbij(levering.periode(), op)) {
                        return LOOPT;
                    }
                    return levering.tijdelijk() ? ONDERBROKEN : BEEINDIGD;
                })
                .orElse(TOEGEWEZEN);
    }

    private static boolean voorbij(Periode periode, LocalDate op) {
        var tot = periode.tot();
        return tot != null && tot.isBefore(op);
    }

    /** The last delivery that had begun by the day, with the stop that belongs to it. */
    private static Optional<Levering> geleverd(Inzage inzage, List<Gelezen> gelezen, Kring kring) {
        var gemeld = gelezen.stream()
                .filter(wat -> wat.deel().categorie() == Categorie.LEVERING
                        && wat.deel().kring().equals(kring))
                .collect(groupingBy(Voorzieningen::wat, maxBy(comparing(Voorzieningen::stand))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .filter(wat -> !wat.tekst(Term.AANLEVERING, "").equals("3"))
                .toList();
        return gemeld.stream()
                .map(wat -> wat.dag(Term.VAN))
                .filter(Objects::nonNull)
                .filter(van -> !van.isAfter(inzage.op()))
                .max(LocalDate::compareTo)
                .map(van -> levering(inzage, van, stop(gemeld, van)));
    }

    /** A correction or removal is of the same start or stop: of the same kind and the same first day. */
    private static String wat(Gelezen wat) {
        return (wat.heeft(Term.TOT) ? "stop " : "start ") + wat.tekst(Term.VAN);
    }

    private static String stand(Gelezen wat) {
        return wat.zoalsGezegd().tekst(Term.STAND, "");
    }

    private static Optional<Gelezen> stop(List<Gelezen> gemeld, LocalDate van) {
        return gemeld.stream()
                .filter(wat -> wat.heeft(Term.TOT) && van.equals(wat.dag(Term.VAN)))
                .findFirst();
    }

    private static Levering levering(Inzage inzage, LocalDate van, Optional<Gelezen> stop) {
        @Nullable LocalDate tot = stop.map(wat -> wat.dag(Term.TOT)).orElse(null);
        var tijdelijk = stop.flatMap(wat -> inzage.betekenis(wat.node(Term.REDEN)))
                .filter(reden -> reden.is("wmo588", "20") || reden.is("jz588", "20"))
                .isPresent();
        return new Levering(new Periode(van, tot), tijdelijk);
    }
}
