package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Verwijzingen;
import nl.regiehub.gateway.inzage.Verwijzingen.Besluit;
import nl.regiehub.gateway.inzage.Verwijzingen.Binnengekomen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Verwijzingen to the asker's organisation, and its answers. */
@RestController
@RequestMapping("/api/v1/verwijzingen")
final class VerwijzingenApi {

    private final Verwijzingen verwijzingen;

    VerwijzingenApi(Verwijzingen verwijzingen) {
        this.verwijzingen = verwijzingen;
    }

    /** An answer: {@code accepteer}, or {@code weiger} with a reason. */
    record Antwoord(
            @Nullable String doel,
            @Nullable String besluit,
            @Nullable String reden) {

        Besluit gelezen() {
            return switch (Optional.ofNullable(besluit).orElse("")) {
                case "accepteer" -> new Besluit.Accepteer();
                case "weiger" ->
                    new Besluit.Weiger(Optional.ofNullable(reden)
                            .filter(Verwijzingen.REDENEN::contains)
                            .orElseThrow(() -> new OngeldigeVraag("reden", "een van " + Verwijzingen.REDENEN)));
                default -> throw new OngeldigeVraag("besluit", "accepteer of weiger");
            };
        }
    }

    @GetMapping
    Map<String, List<Binnengekomen>> mijn(Herkomst herkomst) {
        return Map.of("verwijzingen", verwijzingen.mijn(herkomst));
    }

    @PostMapping("/{id}/antwoord")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void antwoord(
            Vrager vrager,
            @PathVariable String id,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody Antwoord antwoord,
            HttpServletRequest request) {
        var herkomst = new Herkomst(vrager, Optional.ofNullable(antwoord.doel).orElse(doel), request.getRemoteAddr());
        verwijzingen.antwoord(herkomst, HuishoudensApi.uuid(id), antwoord.gelezen());
    }
}
