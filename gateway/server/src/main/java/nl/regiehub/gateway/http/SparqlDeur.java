package nl.regiehub.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.regiehub.access.Vrager;
import nl.regiehub.dossier.bevraging.Onbeantwoord;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import nl.regiehub.gateway.inzage.Bevragingen;
import nl.regiehub.gateway.inzage.Bevragingen.Antwoord;
import nl.regiehub.gateway.inzage.Bevragingen.Gesteld;
import nl.regiehub.gateway.inzage.Herkomst;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Queries of the SPARQL 1.1 Protocol. About persons they come in a body only: what stands in a URL stays behind in the logs and
 * histories of everything between. There is no update.
 */
@RestController
@RequestMapping("/sparql")
final class SparqlDeur {

    private static final String QUERY = "application/sparql-query";

    private final Bevragingen bevragingen;
    private final Faults faults;

    SparqlDeur(Bevragingen bevragingen, Faults faults) {
        this.bevragingen = bevragingen;
        this.faults = faults;
    }

    @PostMapping(consumes = QUERY)
    ResponseEntity<byte[]> dossiers(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody String query,
            HttpServletRequest request) {
        return antwoord(bevragingen::dossiers, vrager, doel, request, query);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> dossiersMetFormulier(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestParam MultiValueMap<String, String> velden,
            HttpServletRequest request) {
        return antwoord(bevragingen::dossiers, vrager, doel, request, uitFormulier(velden, request));
    }

    /** Says where a query about persons belongs. */
    @GetMapping
    ResponseEntity<ProblemDetail> nietInDeUrl() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .body(faults.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "ongeldige-vraag",
                        "Niet in een adres",
                        "Stuur een vraag over personen met POST: een adres blijft achter in logboeken."));
    }

    @PostMapping(path = "/begrippen", consumes = QUERY)
    ResponseEntity<byte[]> begrippen(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody String query,
            HttpServletRequest request) {
        return antwoord(bevragingen::begrippen, vrager, doel, request, query);
    }

    @PostMapping(path = "/begrippen", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> begrippenMetFormulier(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestParam MultiValueMap<String, String> velden,
            HttpServletRequest request) {
        return antwoord(bevragingen::begrippen, vrager, doel, request, uitFormulier(velden, request));
    }

    @GetMapping("/begrippen")
    ResponseEntity<byte[]> begrippenInDeUrl(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestParam(defaultValue = "") String query,
            HttpServletRequest request) {
        return antwoord(bevragingen::begrippen, vrager, doel, request, query);
    }

    private static String uitFormulier(MultiValueMap<String, String> velden, HttpServletRequest request) {
        if (request.getQueryString() != null) { // however it is spelt: the protocol has nothing there
            throw new OngeldigeVraag("query", "alles in het formulier en niets in het adres");
        }
        var vragen = velden.getOrDefault("query", List.of());
        if (vragen.size() != 1) {
            throw new OngeldigeVraag("query", "een vraag");
        }
        return vragen.getFirst();
    }

    private static ResponseEntity<byte[]> antwoord(
            BiFunction<Herkomst, Supplier<Gesteld>, Antwoord> road,
            Vrager vrager,
            String doel,
            HttpServletRequest request,
            String query) {
        var gesteld = new Sparqlprotocol(request, query);
        var antwoord = road.apply(new Herkomst(vrager, doel, request.getRemoteAddr()), gesteld::lees);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(
                        new MediaType(MediaType.parseMediaType(antwoord.vorm().mediatype()), UTF_8))
                .body(antwoord.tekst().getBytes(UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onbeantwoord(Onbeantwoord nee) {
        var status = status(nee.reden());
        var problem = faults.of(status, "onbeantwoord", "Geen antwoord", uitleg(nee.reden()));
        if (nee.regel() > 0) {
            problem.setProperty("regel", nee.regel());
            problem.setProperty("kolom", nee.kolom());
        }
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (nee.reden() == Reden.DRUK ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer).body(problem);
    }

    private static HttpStatus status(Reden reden) {
        return switch (reden) {
            case ONLEESBAAR, TE_GROOT, DIENST, FUNCTIE, PATROON -> HttpStatus.BAD_REQUEST;
            case TIJD, GEHEUGEN, OMVANG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case DRUK -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String uitleg(Reden reden) {
        return switch (reden) {
            case ONLEESBAAR -> "Dit is geen vraag in SPARQL 1.1; wijzigen kan hier niet.";
            case TE_GROOT -> "De vraag is te lang of te diep genest.";
            case DIENST -> "De hub stelt namens niemand vragen aan een ander; laat SERVICE weg.";
            case FUNCTIE -> "De vraag gebruikt een functie die SPARQL 1.1 zelf niet kent.";
            case PATROON ->
                "Dit zoekpatroon kent de hub niet: geen verwijzing terug, geen vooruitblik, weinig herhaling.";
            case TIJD -> "De vraag kostte te veel tijd en is gestopt. Maak haar gerichter.";
            case GEHEUGEN -> "De vraag kostte te veel geheugen en is gestopt. Maak haar gerichter.";
            case OMVANG -> "Het antwoord is te groot. Maak de vraag gerichter, of vraag met LIMIT een deel.";
            case DRUK -> "Er worden te veel vragen tegelijk gesteld. Probeer het zo weer.";
        };
    }
}
