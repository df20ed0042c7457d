package nl.regiehub.gateway.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.gateway.fhir.Operatie.Vraag;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.Matches;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Matches.Reden;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.naslag.Verhouding;
import tools.jackson.databind.node.ObjectNode;

/**
 * What FHIR asks of a concept map: what a code corresponds to on another list. Every match is told with its relation and the map
 * it comes from, wider and narrower ones too, and when there is none the answer says why.
 */
final class Vertaaltabellen {

    private final Vraag vraag;
    private final Vocabulary vocabulary;
    private final Optional<String> doel;
    private final Optional<Lijst> tabel;
    private final boolean terug;
    private final List<Gevonden> gevonden = new ArrayList<>();
    private final Set<String> berichten = new LinkedHashSet<>();
    private boolean geenTerm;

    private Vertaaltabellen(Vraag vraag) {
        this.vraag = vraag;
        this.vocabulary = vraag.bron().werk().vocabulary();
        this.terug = vraag.invoer().waar("reverse");
        this.tabel = vraag.id()
                .map(vraag.bron()::metId)
                .or(() -> vraag.invoer().tekst("url").map(vraag.bron()::vanVertaaltabel));
        this.doel = vraag.invoer()
                .tekst("targetsystem")
                .or(() -> vraag.invoer()
                        .tekst("target")
                        .map(url -> vraag.bron().vanWaardelijst(url).schema()));
    }

    /** A match, and the code that it was found for. */
    private record Gevonden(Code van, Match match) {}

    /** What codes correspond to; with {@code reverse} what corresponds to them. */
    static ObjectNode translate(Vraag vraag) {
        var vertaling = new Vertaaltabellen(vraag);
        vraag.invoer().codes("system").forEach(vertaling::vertaal);
        return vertaling.antwoord();
    }

    private void vertaal(Code code) {
        if (code.schema().isEmpty()) {
            throw FhirFout.ontbreekt("system");
        }
        Optional<String> lijst = doel.or(() -> andereKant(code));
        if (lijst.isPresent()) {
            opLijst(code, lijst.get());
        } else {
            overal(code);
        }
    }

    /** The map that was named says which list is meant: its own for a concept, the concepts for its codes. */
    private Optional<String> andereKant(Code code) {
        return tabel.map(lijst -> code.schema().equals(Codelijst.BEGRIP) ? lijst.schema() : Codelijst.BEGRIP);
    }

    private void opLijst(Code code, String lijst) {
        if (tabel.filter(gevraagd -> !hoortBij(gevraagd, code, lijst)).isPresent()) {
            berichten.add("Deze vertaaltabel gaat over een ander codestelsel.");
            return;
        }
        boolean viaRuimer = vraag.invoer().waar("viaRuimer");
        switch (vocabulary.matches(code, lijst, vraag.op(), viaRuimer)) {
            case Matches.Found(var matches) -> matches.forEach(match -> voegToe(code, match));
            case Matches.None(var reden, var waarom) -> {
                geenTerm |= reden == Reden.GEEN_TERM;
                berichten.add(waarom);
            }
        }
    }

    private static boolean hoortBij(Lijst tabel, Code code, String lijst) {
        return tabel.schema().equals(code.schema()) || tabel.schema().equals(lijst);
    }

    private void overal(Code code) {
        List<Match> matches = vocabulary.matches(code, vraag.op());
        matches.forEach(match -> voegToe(code, match));
        if (matches.isEmpty()) {
            opLijst(code, Codelijst.BEGRIP);
        }
    }

    private void voegToe(Code code, Match match) {
        gevonden.add(new Gevonden(code, match));
        Optional.ofNullable(match.verlies()).ifPresent(berichten::add);
    }

    private ObjectNode antwoord() {
        return Uitvoer.antwoord(uit -> {
            uit.waar("result", !gevonden.isEmpty());
            if (!berichten.isEmpty()) {
                uit.tekst("message", String.join(" ", berichten));
            }
            gevonden.stream().distinct().forEach(each -> match(uit, each));
            if (gevonden.isEmpty() && geenTerm) {
                uit.deel("match", deel -> deel.code("equivalence", "unmatched"));
            }
        });
    }

    private void match(Uitvoer uit, Gevonden each) {
        Match match = each.match;
        var richting = Verhouding.van(match.relatie());
        uit.deel(
                "match",
                deel -> deel.code("equivalence", equivalence(terug ? richting.omgekeerd() : richting))
                        .codering("concept", match.doel(), match.label())
                        .uri("source", tabel(each.van, match.doel())));
    }

    /** A map is named after the list of codes in it, not after the concepts. */
    private String tabel(Code van, Code naar) {
        Code code = van.schema().equals(Codelijst.BEGRIP) ? naar : van;
        return vraag.bron().vertaaltabel(vraag.bron().bekendeLijst(code.schema()));
    }

    static String equivalence(Relatie relatie) {
        return equivalence(Verhouding.van(relatie));
    }

    /** FHIR's own word for what was found, seen from what was asked: what is asked falls under a {@code wider} one. */
    private static String equivalence(Verhouding verhouding) {
        return switch (verhouding) {
            case HETZELFDE -> "equivalent";
            case VRIJWEL_HETZELFDE -> "inexact";
            case NAUWER -> "wider";
            case RUIMER -> "narrower";
            case VERWANT -> "relatedto";
            case VERSCHILLEND, ONBEKEND -> "disjoint";
        };
    }
}
