package nl.regiehub.gateway.http.begrippen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiehub.gateway.termen.Rapport;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Publications.Inwerkingtreding;
import nl.regiehub.vocabulary.naslag.Gebruik;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import nl.regiehub.vocabulary.naslag.Vergelijking;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verschil;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verwisseling;
import nl.regiehub.vocabulary.naslag.Verhouding;
import nl.regiehub.vocabulary.naslag.Zoekvraag;
import nl.regiehub.vocabulary.naslag.Zoekvraag.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The region's words, for programs. Open to anyone: nothing here is about a person. */
@RestController
@RequestMapping("/api/v1/begrippen")
final class BegrippenApi {

    private final Uitgaven uitgaven;
    private final Rapport rapport;
    private final Journal journal;
    private final Clock clock;

    BegrippenApi(Uitgaven uitgaven, Rapport rapport, Journal journal, Clock clock) {
        this.uitgaven = uitgaven;
        this.rapport = rapport;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was found: how much in all, and the part that was asked for. */
    record Gevonden(String publicatie, int totaal, List<Woord> woorden) {}

    @GetMapping("/zoek")
    Gevonden zoek(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String schema,
            @RequestParam(defaultValue = "ALLES") Soort soort,
            @RequestParam(defaultValue = "0") int vanaf,
            @RequestParam(defaultValue = "20") int aantal) {
        var werk = uitgaven.nu().werk();
        var gevonden = werk.zoek(new Zoekvraag(q, schema, soort, vanaf, aantal));
        return new Gevonden(werk.publicatie(), gevonden.totaal(), Woord.van(gevonden.treffers()));
    }

    /** Whether two words are the same: of each pair of their meanings how they relate, in what they differ, who confuses them. */
    record Antwoord(String verhouding, List<Paar> paren, List<Onbekend> onbekend) {}

    /** Two meanings beside each other. */
    record Paar(
            Woord een,
            Woord ander,
            String verhouding,
            List<Verschil> verschillen,
            List<Verwisseling> verwisselingen,
            List<Lijstgebruik> lijstenEen,
            List<Lijstgebruik> lijstenAnder) {}

    /** A list that has codes for a meaning. */
    record Lijstgebruik(String schema, String naam, List<Gebruik.Betekenis> codes) {}

    /** A word that nothing goes by, and what may have been meant. */
    record Onbekend(String woord, List<Woord> suggesties) {}

    @GetMapping("/vergelijking")
    Antwoord vergelijking(@RequestParam String een, @RequestParam String ander) {
        var werk = uitgaven.nu().werk();
        var op = LocalDate.now(clock);
        var vergelijking = werk.vergelijk(een, ander, op);
        return new Antwoord(
                naam(vergelijking.verhouding()),
                vergelijking.paren().stream().map(paar -> paar(werk, paar, op)).toList(),
                List.of(vergelijking.een(), vergelijking.ander()).stream()
                        .filter(gezocht -> gezocht.betekenissen().isEmpty())
                        .map(gezocht -> new Onbekend(gezocht.woord(), Woord.van(gezocht.suggesties())))
                        .toList());
    }

    private static Paar paar(Naslagwerk werk, Vergelijking.Paar paar, LocalDate op) {
        return new Paar(
                Woord.van(paar.een()),
                Woord.van(paar.ander()),
                naam(paar.verhouding()),
                paar.verschillen(),
                paar.verwisselingen(),
                lijsten(werk.gebruik(paar.een(), op)),
                lijsten(werk.gebruik(paar.ander(), op)));
    }

    private static List<Lijstgebruik> lijsten(List<Gebruik> gebruik) {
        return gebruik.stream()
                .map(each ->
                        new Lijstgebruik(each.lijst().schema(), each.lijst().label(), each.codes()))
                .toList();
    }

    private static String naam(Verhouding verhouding) {
        return verhouding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One word with several meanings. */
    record Homoniem(String woord, String grond, List<Woord> betekenissen, List<List<String>> verward) {}

    /** Codes of several lists with one name that do not all mean the same. */
    record Gelijkluidend(String woord, List<Map<String, Object>> codes) {}

    /** One meaning for which lists have several words. */
    record Synoniem(Woord begrip, Map<String, List<String>> namen) {}

    /** The report on words that get in each other's way. */
    record Verslag(
            String publicatie,
            LocalDate op,
            List<Homoniem> homoniemen,
            List<Gelijkluidend> gelijkluidend,
            List<Synoniem> synoniemen,
            Object partners,
            Object afwijkingen) {}

    @GetMapping("/spraakverwarring")
    Verslag spraakverwarring() {
        var nu = rapport.nu();
        return new Verslag(
                nu.taal().publicatie(),
                nu.op(),
                nu.taal().homoniemen().stream()
                        .map(homoniem -> new Homoniem(
                                homoniem.woord(),
                                homoniem.grond().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                Woord.van(homoniem.betekenissen()),
                                homoniem.verward().stream()
                                        .map(paar -> List.of(
                                                paar.een().concept().iri(),
                                                paar.ander().concept().iri()))
                                        .toList()))
                        .toList(),
                nu.taal().gelijkluidend().stream()
                        .map(gelijk -> new Gelijkluidend(
                                gelijk.woord(),
                                gelijk.codes().stream()
                                        .map(code -> Map.<String, Object>of(
                                                "code", Woord.van(code.code()), "begrippen", code.begrippen()))
                                        .toList()))
                        .toList(),
                nu.taal().synoniemen().stream()
                        .map(synoniem -> new Synoniem(Woord.van(synoniem.begrip()), synoniem.namen()))
                        .toList(),
                nu.partners(),
                nu.tijd());
    }

    /** What was put in force when, the latest first. */
    @GetMapping("/publicaties")
    List<Inwerkingtreding> publicaties() {
        return journal.publications().history();
    }
}
