package nl.regiehub.dossier;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.Versie.Eigenschappen;

/**
 * What persons say of what a source says of them, and what the source does with it. It stands in the dossierdeel that it is
 * about, so that whoever may see the one sees the other.
 */
final class Correcties {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Comparator<Gelezen> LATER = comparing((Gelezen wat) -> wat.tijdstip(Term.STATUS_OP))
            .thenComparing(wat -> wat.iri().getURI());

    private Correcties() {}

    static Ontvouwing ontvouw(Schrift schrift, Correctie bericht) {
        var deel = bericht.deel(schrift.hoofdpersoon());
        var inhoud = object(schrift, "Correctie", bericht.nummer(), bericht.op())
                .tekst(Term.ONJUIST, bericht.onjuist())
                .tekst(Term.JUIST, bericht.juist())
                .tekst(Term.GEVER, bericht.door().name());
        return ontvouwing(schrift, deel, "correctie", inhoud);
    }

    static Ontvouwing ontvouw(Schrift schrift, Correctieantwoord bericht) {
        var deel = bericht.deel(schrift.hoofdpersoon());
        var inhoud = object(schrift, "Correctieantwoord", bericht.correctie(), bericht.op())
                .tekst(Term.STATUS, bericht.besluit().name())
                .tekst(Term.TOELICHTING, bericht.reden());
        return ontvouwing(schrift, deel, "correctieantwoord", inhoud);
    }

    private static Eigenschappen object(Schrift schrift, String soort, String nummer, Instant op) {
        return schrift.object()
                .naar(Term.SOORT, schrift.soort(soort))
                .tekst(Term.CORRECTIE, nummer)
                .tijdstip(Term.STATUS_OP, op);
    }

    private static Ontvouwing ontvouwing(Schrift schrift, Dossierdeel deel, String wat, Eigenschappen inhoud) {
        return new Ontvouwing(List.of(schrift.versie(deel, wat, inhoud.lijst(), List.of())), List.of());
    }

    /** What was said of one person's data up to the day, latest first, each with the last answer to it. */
    static List<Beeld.Correctiestand> van(Inzage inzage, PersoonId persoon) {
        var gezegd = inzage.venster().correcties(persoon).stream()
                .filter(wat -> gezegdOp(wat, inzage.op()))
                .toList();
        var antwoorden = gezegd.stream()
                .filter(wat -> !wat.heeft(Term.ONJUIST))
                .collect(toMap(wat -> wat.tekst(Term.CORRECTIE, ""), identity(), BinaryOperator.maxBy(LATER)));
        return gezegd.stream()
                .filter(wat -> wat.heeft(Term.ONJUIST))
                .sorted(LATER.reversed())
                .map(wat -> stand(wat, antwoorden))
                .toList();
    }

    private static Beeld.Correctiestand stand(Gelezen wat, Map<String, Gelezen> antwoorden) {
        var nummer = wat.tekst(Term.CORRECTIE, "");
        var antwoord = Optional.ofNullable(antwoorden.get(nummer));
        return new Beeld.Correctiestand(
                wat.deel().persoon(),
                nummer,
                wat.deel().categorie(),
                wat.tekst(Term.GEVER, "").toLowerCase(Locale.ROOT),
                wat.tekst(Term.ONJUIST, ""),
                wat.tekst(Term.JUIST, ""),
                wat.tijdstip(Term.STATUS_OP),
                antwoord.map(gegeven -> gegeven.tekst(Term.STATUS, "").toLowerCase(Locale.ROOT))
                        .orElse(null),
                antwoord.map(gegeven -> gegeven.tekst(Term.TOELICHTING)).orElse(null),
                antwoord.map(gegeven -> gegeven.tijdstip(Term.STATUS_OP)).orElse(null),
                wat.bron());
    }

    private static boolean gezegdOp(Gelezen wat, LocalDate op) {
        return !LocalDate.ofInstant(wat.tijdstip(Term.STATUS_OP), NEDERLAND).isAfter(op);
    }
}
