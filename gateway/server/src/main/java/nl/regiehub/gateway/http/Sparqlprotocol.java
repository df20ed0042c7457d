package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import nl.regiehub.gateway.inzage.Bevragingen.Gesteld;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a request of the SPARQL 1.1 Protocol asks: a query, over which graphs, and an answer in which form.
 *
 * @param request the request, for what stands beside the query
 * @param query the query
 */
record Sparqlprotocol(HttpServletRequest request, String query) {

    /**
     * Reads it.
     *
     * @throws nl.regiehub.dossier.bevraging.Onbeantwoord when it is no question
     */
    Gesteld lees() {
        var vraag = Sparqlvraag.lees(query, grafen("default-graph-uri"), grafen("named-graph-uri"));
        return new Gesteld(vraag, vorm(Antwoordvorm.voor(vraag)));
    }

    private List<String> grafen(String veld) {
        return List.of(Objects.requireNonNullElse(request.getParameterValues(veld), new String[0]));
    }

    /** The first of what is asked for that the answer can be written in; who takes anything gets the usual form. */
    private Antwoordvorm vorm(List<Antwoordvorm> mogelijk) {
        return gevraagd().stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> passend(type, mogelijk))
                .findFirst()
                .orElseThrow(Sparqlprotocol::nietTeGeven);
    }

    private List<MediaType> gevraagd() {
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        try {
            return accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) { // its message quotes what was sent
            throw nietTeGeven();
        }
    }

    private static Stream<Antwoordvorm> passend(MediaType type, List<Antwoordvorm> mogelijk) {
        return mogelijk.stream().filter(vorm -> type.includes(MediaType.parseMediaType(vorm.mediatype())));
    }

    private static ResponseStatusException nietTeGeven() {
        return new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE);
    }
}
