package nl.regiehub.dossier;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Terugkoppeling.Status;

/** Who was asked to help, and how far it is: the last answer before the day counts. */
final class Verwijzingen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Set<Categorie> GEGEVENS = Set.of(Categorie.VERWIJZING, Categorie.HULPVRAAG);

    /** Of one moment the answer that is further counts. */
    private static final Comparator<Gelezen> LATER = comparing((Gelezen wat) -> gezegdOp(wat, Term.STATUS_OP))
            .thenComparing(wat -> Status.valueOf(wat.tekst(Term.STATUS, Status.AANGEBODEN.name())))
            .thenComparing(wat -> wat.iri().getURI());

    private Verwijzingen() {}

    static List<Beeld.Verwijzingstand> van(Inzage inzage, PersoonId persoon) {
        var gelezen = inzage.lees(persoon, GEGEVENS);
        var gevraagd = gelezen.stream()
                .filter(wat -> wat.heeft(Term.AANGEBODEN) && begonnen(wat, Term.AANGEBODEN, inzage.op()))
                .map(wat -> stand(inzage, wat, gelezen));
        return Stream.concat(gevraagd, beantwoord(inzage, gelezen)).toList();
    }

    /**
     * The last answer to each verwijzing that is not visible itself: who refused one keeps that it did, when and why, and
     * nothing of what was asked or for whom.
     */
    private static Stream<Beeld.Verwijzingstand> beantwoord(Inzage inzage, List<Gelezen> gelezen) {
        var bekend = gelezen.stream()
                .filter(wat -> wat.heeft(Term.AANGEBODEN))
                .map(wat -> wat.deel().kring())
                .collect(toSet());
        var laatste = gelezen.stream()
                .filter(wat ->
                        wat.heeft(Term.STATUS_OP) && !bekend.contains(wat.deel().kring()))
                .filter(wat -> begonnen(wat, Term.STATUS_OP, inzage.op()))
                .collect(groupingBy(wat -> wat.deel().kring(), maxBy(LATER)));
        return laatste.values().stream().flatMap(Optional::stream).map(wat -> beantwoord(inzage, wat));
    }

    private static Beeld.Verwijzingstand beantwoord(Inzage inzage, Gelezen antwoord) {
        var deel = antwoord.deel();
        var kring = deel.kring().sleutel().split("/", 2);
        return new Beeld.Verwijzingstand(
                antwoord.persoon(),
                antwoord.getoond(kring[1]),
                antwoord.getoond(Organisatiecode.van(kring[0])),
                antwoord.getoond(deel.bron()),
                null,
                null,
                deel.wet(),
                antwoord.tijdstip(Term.STATUS_OP),
                antwoord.tekst(Term.STATUS, "").toLowerCase(Locale.ROOT),
                inzage.label(antwoord.node(Term.REDEN)),
                antwoord.tijdstip(Term.STATUS_OP),
                antwoord.bron());
    }

    private static Beeld.Verwijzingstand stand(Inzage inzage, Gelezen verwijzing, List<Gelezen> gelezen) {
        var deel = verwijzing.deel();
        var ontvanger = Optional.ofNullable(verwijzing.zoalsGezegd().node(Term.ONTVANGER))
                .map(inzage.iris()::organisatie)
                .orElse(deel.bron());
        var antwoord = antwoord(inzage, verwijzing, ontvanger, gelezen);
        return new Beeld.Verwijzingstand(
                verwijzing.persoon(),
                verwijzing.tekst(Term.NUMMER, ""),
                verwijzing.getoond(deel.bron()),
                verwijzing.getoond(ontvanger),
                inzage.label(verwijzing.node(Term.HULP)),
                gelezen.stream()
                        .filter(wat -> wat.heeft(Term.TOELICHTING)
                                && wat.deel().kring().equals(deel.kring()))
                        .findFirst()
                        .map(wat -> wat.tekst(Term.TOELICHTING))
                        .orElse(null),
                deel.wet(),
                verwijzing.tijdstip(Term.AANGEBODEN),
                antwoord.map(wat -> wat.tekst(Term.STATUS, ""))
                        .orElse(Status.AANGEBODEN.name())
                        .toLowerCase(Locale.ROOT),
                antwoord.map(wat -> inzage.label(wat.node(Term.REDEN))).orElse(null),
                antwoord.map(wat -> wat.tijdstip(Term.STATUS_OP)).orElseGet(() -> verwijzing.tijdstip(Term.AANGEBODEN)),
                verwijzing.bron());
    }

    /** Only the two parties can answer; and what answered an earlier offer does not answer a renewed one. */
    private static Optional<Gelezen> antwoord(
            Inzage inzage, Gelezen verwijzing, Organisatiecode ontvanger, List<Gelezen> gelezen) {
        var deel = verwijzing.deel();
        var vernieuwd = inzage.venster().keren(deel) > 1;
        return gelezen.stream()
                .filter(wat -> wat.heeft(Term.STATUS_OP) && wat.deel().kring().equals(deel.kring()))
                .filter(wat ->
                        List.of(ontvanger, deel.bron()).contains(wat.deel().bron()))
                .filter(wat -> begonnen(wat, Term.STATUS_OP, inzage.op()))
                .filter(wat ->
                        !vernieuwd || !gezegdOp(wat, Term.STATUS_OP).isBefore(gezegdOp(verwijzing, Term.AANGEBODEN)))
                .max(LATER);
    }

    private static boolean begonnen(Gelezen wat, Term wanneer, LocalDate op) {
        return !LocalDate.ofInstant(gezegdOp(wat, wanneer), NEDERLAND).isAfter(op);
    }

    private static Instant gezegdOp(Gelezen wat, Term wanneer) {
        return wat.zoalsGezegd().tijdstip(wanneer);
    }
}
