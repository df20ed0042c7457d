package nl.regiehub.gateway.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.toezicht.Logtoezicht;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in FHIR, for who may look into it: {@code GET /fhir/AuditEvent} with the purpose in a header. */
@RestController
final class AuditDeur {

    private final Logtoezicht toezicht;
    private final Vormgever vormgever;
    private final String baseIri;
    private final Clock clock;

    AuditDeur(Logtoezicht toezicht, Configuratie configuratie, JsonMapper json, Clock clock) {
        this.toezicht = toezicht;
        this.vormgever = new Vormgever(json);
        this.baseIri = configuratie.hub().baseIri();
        this.clock = clock;
    }

    /** Searches the trail, newest first; {@link Auditzoekvraag} says by what. */
    @GetMapping("/fhir/AuditEvent")
    ResponseEntity<byte[]> zoek(Herkomst herkomst, HttpServletRequest request) {
        var gesteld = new Auditzoekvraag(request, LocalDate.now(clock));
        var bladzijde = toezicht.blader(herkomst, gesteld.vraag(), gesteld.voor(), gesteld.aantal());
        return vormgever.antwoord(request, Auditgebeurtenis.bundel(bladzijde, gesteld, baseIri));
    }

    /** One line of the trail. */
    @GetMapping("/fhir/AuditEvent/{nummer:[0-9]{1,18}}")
    ResponseEntity<byte[]> lees(Herkomst herkomst, @PathVariable long nummer, HttpServletRequest request) {
        return toezicht.lees(herkomst, nummer)
                .map(lijn -> vormgever.antwoord(request, Auditgebeurtenis.van(lijn, baseIri)))
                .orElseThrow(() -> FhirFout.onbekend("Er is geen AuditEvent met dit id."));
    }
}
