package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Afschrift;
import nl.regiehub.gateway.rechten.Inzagerecht;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What is known about the asker and about whom they act for, as a program reads it. */
@RestController
final class InzageApi {

    private final Inzagerecht inzagerecht;

    InzageApi(Inzagerecht inzagerecht) {
        this.inzagerecht = inzagerecht;
    }

    @GetMapping("/api/v1/inzage")
    Map<String, List<Afschrift>> inzage(
            Vrager vrager, @RequestHeader(name = "Doel", defaultValue = "") String doel, HttpServletRequest request) {
        return Map.of("afschriften", inzagerecht.mijn(new Herkomst(vrager, doel, request.getRemoteAddr())));
    }
}
