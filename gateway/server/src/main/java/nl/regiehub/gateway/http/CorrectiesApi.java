package nl.regiehub.gateway.http;

import static nl.regiehub.gateway.http.Wensvraag.gevraagd;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Correcties;
import nl.regiehub.gateway.rechten.Correcties.Stand;
import nl.regiehub.gateway.rechten.Correcties.Verzoek;
import nl.regiehub.gateway.rechten.Correctiewerk;
import nl.regiehub.gateway.rechten.Correctiewerk.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What inwoners say is wrong, for their portals; and for the FG what of it a person has to pass on. */
@RestController
@RequestMapping("/api/v1/correcties")
final class CorrectiesApi {

    private static final String WOORDEN = "een tekst van 1 tot %d tekens".formatted(Verzoek.LANGSTE);

    private final Correcties correcties;
    private final Correctiewerk werk;

    CorrectiesApi(Correcties correcties, Correctiewerk werk) {
        this.correcties = correcties;
        this.werk = werk;
    }

    /** What is said to be wrong; {@code deel} is what stands as such with the source of each fact. */
    record Vraag(
            @Nullable UUID persoon,
            @Nullable UUID deel,
            @Nullable String onjuist,
            @Nullable String juist) {

        Verzoek verzoek() {
            return Verzoek.van(
                            new PersoonId(gevraagd("persoon", persoon, "een persoon")),
                            gevraagd("deel", deel, "het kenmerk van een deel van het dossier"),
                            gevraagd("onjuist", onjuist, WOORDEN),
                            gevraagd("juist", juist, WOORDEN))
                    .orElseThrow(() -> new OngeldigeVraag("onjuist en juist", WOORDEN));
        }
    }

    /** The number under which it can be followed. */
    record Gevraagd(String nummer) {}

    /** Names a message. */
    record Aangewezen(@Nullable UUID bericht) {}

    @GetMapping
    Map<String, List<Stand>> mijn(Herkomst herkomst) {
        return Map.of("correcties", correcties.mijn(herkomst));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Gevraagd vraag(Herkomst herkomst, @RequestBody Vraag vraag) {
        return new Gevraagd(correcties.vraag(herkomst, vraag.verzoek()));
    }

    /** What no system takes. */
    @GetMapping("/openstaand")
    Map<String, List<Open>> openstaand(Herkomst herkomst) {
        return Map.of("correcties", werk.open(herkomst));
    }

    /** Somebody told the source. */
    @PostMapping("/doorgegeven")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void doorgegeven(Herkomst herkomst, @RequestBody Aangewezen aangewezen) {
        werk.doorgegeven(herkomst, gevraagd("bericht", aangewezen.bericht(), "het id van een bericht"));
    }
}
