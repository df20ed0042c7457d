package nl.regiehub.gateway.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Afschrift;
import nl.regiehub.gateway.rechten.Inzagerecht;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known about the asker and about whom they act for, as a program reads it. */
@RestController
final class InzageApi {

    private final Inzagerecht inzagerecht;

    private final Map<String, String> context;

    InzageApi(Inzagerecht inzagerecht, Configuratie configuratie) {
        this.inzagerecht = inzagerecht;
        this.context = Map.of("@vocab", configuratie.hub().baseIri() + "term/");
    }

    /** The copies as JSON-LD 1.1: each name in them is a term of the hub's vocabulary, and nothing has to be fetched for it. */
    record Afschriften(@JsonProperty("@context") Map<String, String> context, List<Afschrift> afschriften) {}

    @GetMapping(
            value = "/api/v1/inzage",
            produces = {"application/json", "application/ld+json"})
    Afschriften inzage(Herkomst herkomst) {
        return new Afschriften(context, inzagerecht.mijn(herkomst));
    }
}
