package nl.regiehub.gateway.http;

import nl.regiehub.gateway.inzage.Aantallen;
import nl.regiehub.gateway.inzage.Herkomst;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many persons there are, for who may know that and no more. */
@RestController
@RequestMapping("/api/v1/tellingen")
final class TellingenApi {

    private final Aantallen aantallen;

    TellingenApi(Aantallen aantallen) {
        this.aantallen = aantallen;
    }

    @GetMapping
    Aantallen.Telling telling(Herkomst herkomst) {
        return aantallen.telling(herkomst);
    }
}
