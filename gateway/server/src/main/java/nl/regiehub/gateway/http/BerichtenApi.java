package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Berichtenboek;
import nl.regiehub.gateway.inzage.Herkomst;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of messages, one by one and counted. */
@RestController
@RequestMapping("/api/v1")
final class BerichtenApi {

    private final Berichtenboek boek;

    BerichtenApi(Berichtenboek boek) {
        this.boek = boek;
    }

    @GetMapping("/berichten/{id}")
    Berichtenboek.Bericht bericht(Vrager vrager, @PathVariable String id, HttpServletRequest request) {
        return boek.bericht(new Herkomst(vrager, "", request.getRemoteAddr()), HuishoudensApi.uuid(id));
    }

    @GetMapping("/boekhouding")
    Berichtenboek.Stand boekhouding(Vrager vrager, HttpServletRequest request) {
        return boek.boekhouding(new Herkomst(vrager, "", request.getRemoteAddr()));
    }
}
