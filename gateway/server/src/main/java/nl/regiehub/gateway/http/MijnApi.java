package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.ventiel.Kennisgevingen;
import nl.regiehub.gateway.ventiel.Kennisgevingen.Kennisgeving;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an inwoner sees of the own file: what was opened by ventiel. */
@RestController
@RequestMapping("/api/v1/mijn")
final class MijnApi {

    private final Kennisgevingen kennisgevingen;

    MijnApi(Kennisgevingen kennisgevingen) {
        this.kennisgevingen = kennisgevingen;
    }

    @GetMapping("/kennisgevingen")
    Map<String, List<Kennisgeving>> kennisgevingen(
            Vrager vrager, @RequestHeader(name = "Doel", defaultValue = "") String doel, HttpServletRequest request) {
        return Map.of("kennisgevingen", kennisgevingen.mijn(new Herkomst(vrager, doel, request.getRemoteAddr())));
    }
}
