package nl.regiehub.gateway.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.rechten.Genoemde;
import nl.regiehub.gateway.rechten.Toestemmingen;
import nl.regiehub.gateway.rechten.Wens;
import nl.regiehub.integrations.fhir.FhirProblems;
import nl.regiehub.integrations.fhir.FhirToestemming;
import nl.regiehub.integrations.fhir.FhirToestemming.Gelezen;
import nl.regiehub.integrations.fhir.FhirToestemming.Uiting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What persons want with their data, as FHIR's Consent: for portals of inwoners and of professionals. */
@RestController
@RequestMapping("/fhir/Consent")
final class ToestemmingDeur {

    private static final int MAX_BYTES = 64 * 1024;

    private final Toestemmingen toestemmingen;
    private final Clock clock;
    private final FhirToestemming fhir = FhirToestemming.open();

    ToestemmingDeur(Toestemmingen toestemmingen, Clock clock) {
        this.toestemmingen = toestemmingen;
        this.clock = clock;
    }

    /** Records a Consent of the asker, of whom they speak for, or of whom they write it down for. */
    @PostMapping
    ResponseEntity<byte[]> leg(Herkomst herkomst, HttpServletRequest request) throws IOException {
        return switch (fhir.lees(request.getInputStream().readNBytes(MAX_BYTES))) {
            case Gelezen.Fout(var problems) ->
                ResponseEntity.badRequest().contentType(FhirDeur.JSON).body(FhirProblems.operationOutcome(problems));
            case Gelezen.Goed goed -> {
                var nummer = toestemmingen.leg(herkomst, wie(goed), wens(goed.uiting()));
                yield ResponseEntity.created(URI.create(
                                "/fhir/Consent/" + id(herkomst.vrager().organisatie(), nummer)))
                        .build();
            }
        };
    }

    /** The Consents of those for whom the asker speaks. */
    @GetMapping
    ResponseEntity<byte[]> zoek(Herkomst herkomst) {
        return antwoord(fhir.schrijf(uitingen(herkomst), vandaag()));
    }

    @GetMapping("/{id:[A-Za-z0-9.-]+}")
    ResponseEntity<byte[]> lees(Herkomst herkomst, @PathVariable String id) {
        var gevonden = uitingen(herkomst).stream()
                .filter(uiting -> uiting.id().equals(id))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        return antwoord(fhir.schrijf(gevonden, vandaag()));
    }

    private List<Uiting> uitingen(Herkomst herkomst) {
        return toestemmingen.mijn(herkomst).stream()
                .flatMap(persoon -> persoon.uitingen().stream())
                .map(Toestemmingen.Uiting::vermelding)
                .flatMap(vermelding -> uiting(vermelding).stream())
                .toList();
    }

    private static Optional<Uiting> uiting(Vermelding vermelding) {
        return vermelding.feit() instanceof Wilsuiting wil
                ? Optional.of(new Uiting(
                        id(vermelding.bron(), vermelding.nummer()),
                        vermelding.persoon().waarde(),
                        wil))
                : Optional.empty();
    }

    /** An id that tells nothing: numbers of sources may hold what has no place in a URL. */
    private static String id(Organisatiecode bron, String nummer) {
        return UUID.nameUUIDFromBytes((bron + "/" + nummer).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Wens wens(Wilsuiting uiting) {
        var van = uiting.periode().van();
        if (van != null && van.isAfter(vandaag())) {
            throw FhirFout.ongeldig("Consent.provision.period.start", "dag tot en met vandaag");
        }
        return new Wens(
                uiting.wil(),
                uiting.houder(),
                uiting.account(),
                uiting.categorieen(),
                uiting.doelen(),
                uiting.periode().tot(),
                uiting.door().stream()
                        .sorted()
                        .findFirst()
                        .map(gever -> new Wens.Gezegd(gever, uiting.bewijs()))
                        .orElse(null));
    }

    private static Genoemde wie(Gelezen.Goed goed) {
        var id = goed.persoon();
        return id == null
                ? new Genoemde.OpBsn(Objects.requireNonNull(goed.bsn(), "a person by id or by BSN"))
                : new Genoemde.OpId(new PersoonId(id));
    }

    private static ResponseEntity<byte[]> antwoord(byte[] resource) {
        return ResponseEntity.ok().contentType(FhirDeur.JSON).body(resource);
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }
}
