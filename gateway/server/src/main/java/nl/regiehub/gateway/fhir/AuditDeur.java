package nl.regiehub.gateway.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.toezicht.Logtoezicht;
import nl.regiehub.gateway.toezicht.Logvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in FHIR, for who may look into it: {@code GET /fhir/AuditEvent} with the purpose in a header. */
@RestController
final class AuditDeur {

    private static final int PERIODE = 7;
    private static final int MEESTE = 1_000;
    private static final String PATIENT = "Patient/";

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

    /**
     * Searches the trail.
     *
     * @param datums from which day and until which, as {@code ge2026-03-01} and {@code le2026-03-07}; the last seven days without
     * @param patient about whom, as {@code Patient/<id>}
     * @param uitkomst how it ended: 0 or 4
     */
    @GetMapping("/fhir/AuditEvent")
    ResponseEntity<byte[]> zoek(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestParam(name = "date", required = false) @Nullable List<String> datums,
            @RequestParam(name = "patient", required = false) @Nullable String patient,
            @RequestParam(name = "outcome", required = false) @Nullable String uitkomst,
            HttpServletRequest request) {
        var vandaag = LocalDate.now(clock);
        var vraag = new Logvraag(
                datum(datums, "ge").orElse(vandaag.minusDays(PERIODE)),
                datum(datums, "le").orElse(vandaag),
                null,
                null,
                null,
                patient == null ? null : persoon(patient),
                uitkomst == null ? null : (uitkomst.equals("0") ? "toegestaan" : "geweigerd"),
                false);
        var gevonden = toezicht.zoek(new Herkomst(vrager, doel, request.getRemoteAddr()), vraag);
        var lijnen = gevonden.lijnen().stream().limit(MEESTE).toList();
        return vormgever.antwoord(request, Auditgebeurtenis.bundel(lijnen, baseIri));
    }

    private static Optional<LocalDate> datum(@Nullable List<String> datums, String soort) {
        try {
            return Optional.ofNullable(datums).orElse(List.of()).stream()
                    .filter(datum -> datum.toLowerCase(Locale.ROOT).startsWith(soort))
                    .map(datum -> LocalDate.parse(datum.substring(soort.length())))
                    .findFirst();
        } catch (DateTimeParseException _) { // its message repeats the value
            throw FhirFout.ongeldig("date", "ge of le met een datum als 2026-03-01");
        }
    }

    private static PersoonId persoon(String patient) {
        try {
            return new PersoonId(UUID.fromString(patient.replaceFirst("^" + PATIENT, "")));
        } catch (IllegalArgumentException _) {
            throw FhirFout.ongeldig("patient", "Patient/<id>");
        }
    }
}
