package nl.regiehub.gateway.pages.begrippen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.gateway.csv.Csv;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.termen.Rapport;
import nl.regiehub.gateway.termen.Rapport.Opgesteld;
import nl.regiehub.routes.Journal;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.LinkedData.Vorm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** The report on words that get in each other's way, and the publications that brought them. */
@Controller
@RequestMapping("/begrippen")
final class RapportSchermen {

    private final Termenlezer lezer;
    private final Rapport rapport;
    private final Journal journal;

    RapportSchermen(Termenlezer lezer, Rapport rapport, Journal journal) {
        this.lezer = lezer;
        this.rapport = rapport;
        this.journal = journal;
    }

    @ModelAttribute("adres")
    Adressen adres() {
        return lezer.adressen(null);
    }

    @GetMapping("/spraakverwarring")
    String spraakverwarring(Model model) {
        var nu = rapport.nu();
        var werk = lezer.uitgave(null).werk();
        model.addAttribute("rapport", nu);
        model.addAttribute("eigen", vanGemeenten(nu, werk.lijsten()));
        model.addAttribute("lijstnamen", new BegrippenSchermen.Lijstnamen(werk));
        return "begrippen/spraakverwarring";
    }

    /** Where each word that a gemeente has of its own stands with what it means in the region. */
    private static List<Lijst> vanGemeenten(Opgesteld rapport, List<Lijst> lijsten) {
        var gemeenten = rapport.tijd().stream()
                .flatMap(telling -> telling.gemeenten().stream())
                .map(gemeente -> "/" + gemeente.gemeente())
                .collect(Collectors.toSet());
        return lijsten.stream()
                .filter(lijst -> gemeenten.stream().anyMatch(lijst.schema()::endsWith))
                .toList();
    }

    /** The same for a spreadsheet: one line per meaning, list, partner or gemeente. */
    @GetMapping("/spraakverwarring.csv")
    ResponseEntity<byte[]> csv() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"spraakverwarring.csv\"")
                .body(tabel(rapport.nu()).getBytes(StandardCharsets.UTF_8));
    }

    private static String tabel(Opgesteld nu) {
        var csv = new Csv().regel("soort", "woord", "naam", "iri", "toelichting");
        nu.taal()
                .homoniemen()
                .forEach(homoniem -> homoniem.betekenissen()
                        .forEach(begrip -> regel(csv, "homoniem", homoniem.woord(), begrip, definitie(begrip))));
        nu.taal()
                .gelijkluidend()
                .forEach(gelijk -> gelijk.codes()
                        .forEach(code ->
                                regel(csv, "gelijkluidend", gelijk.woord(), code.code(), concepten(code.begrippen()))));
        nu.taal()
                .synoniemen()
                .forEach(synoniem -> synoniem.namen()
                        .forEach((naam, lijsten) ->
                                regel(csv, "synoniem", naam, synoniem.begrip(), String.join(" ", lijsten))));
        nu.partners()
                .forEach(partner -> csv.regel(
                        "dekking",
                        partner.partner(),
                        partner.codes(),
                        "",
                        "exact %d, vrijwel %d, ruimer %d, nauwer %d, verwant %d, zonder %d, meegedragen %d"
                                .formatted(
                                        partner.exact(),
                                        partner.vrijwel(),
                                        partner.ruimer(),
                                        partner.nauwer(),
                                        partner.verwant(),
                                        partner.zonder(),
                                        partner.meegedragen())));
        nu.tijd()
                .forEach(telling -> telling.gemeenten()
                        .forEach(gemeente -> csv.regel(
                                "afwijking",
                                gemeente.gemeente(),
                                gemeente.afwijkend(),
                                telling.publicatie(),
                                "%d eigen woorden, in werking %s".formatted(gemeente.woorden(), telling.op()))));
        return csv.toString();
    }

    private static void regel(Csv csv, String soort, String woord, Begrip begrip, String toelichting) {
        csv.regel(soort, woord, begrip.concept().label(), begrip.concept().iri(), toelichting);
    }

    private static String definitie(Begrip begrip) {
        return begrip.concept().definitie() == null ? "" : begrip.concept().definitie();
    }

    private static String concepten(List<Vertaling> begrippen) {
        return String.join(" ", begrippen.stream().map(Vertaling::concept).toList());
    }

    @GetMapping("/publicaties")
    String publicaties(Model model) {
        model.addAttribute("publicaties", journal.publications().history());
        model.addAttribute("uitgave", lezer.uitgave(null).id());
        return "begrippen/publicaties";
    }

    /** A publication as it was, in the words of that day. */
    @GetMapping("/publicaties/{id:[0-9a-f]{64}}")
    String publicatie(@PathVariable String id, Model model) {
        var uitgave = lezer.uitgave(id);
        model.addAllAttributes(Map.of(
                "uitgave", id,
                "begrippen", uitgave.werk().begrippen(),
                "lijsten", uitgave.werk().lijsten(),
                "adres", lezer.adressen(id)));
        return "begrippen/publicatie";
    }

    /** A whole publication as data. */
    @GetMapping("/publicaties/{id:[0-9a-f]{64}}.{extensie}")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String extensie, WebRequest request) {
        var uitgave = lezer.uitgave(id);
        for (Vorm vorm : Vorm.values()) {
            if (vorm.extensie().equals(extensie)) {
                return Gegevens.antwoord(
                        id,
                        vorm,
                        request,
                        () -> vorm == Vorm.N_TRIPLES
                                ? uitgave.inhoud() // byte for byte as it was published
                                : uitgave.data().alles(vorm));
            }
        }
        throw new NietGevonden();
    }
}
