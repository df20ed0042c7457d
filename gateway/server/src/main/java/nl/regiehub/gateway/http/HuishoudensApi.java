package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Huishoudens;
import nl.regiehub.gateway.inzage.Huishoudens.Bladzijde;
import nl.regiehub.gateway.inzage.Huishoudens.Gevonden;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Zoekvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Households, for systems and tools: looking one up and the shared view of it in one call. */
@RestController
@RequestMapping("/api/v1/huishoudens")
final class HuishoudensApi {

    private static final String ONDER_VENTIEL = "Onder-Ventiel";

    private final Huishoudens huishoudens;

    HuishoudensApi(Huishoudens huishoudens) {
        this.huishoudens = huishoudens;
    }

    /** A question: by BSN, or by name and date of birth. */
    record Vraag(
            @Nullable String doel,
            @Nullable String bsn,
            @Nullable String naam,
            @Nullable String geboortedatum) {

        Zoekvraag zoekvraag() {
            if (bsn != null) {
                return Bsn.geldig(bsn) ? new Zoekvraag.OpBsn(new Bsn(bsn)) : ongeldig("bsn", "een geldig BSN");
            }
            if (naam == null || naam.isBlank() || geboortedatum == null) {
                return ongeldig("bsn", "bsn, of naam met geboortedatum");
            }
            try {
                return new Zoekvraag.OpNaam(naam, LocalDate.parse(geboortedatum));
            } catch (DateTimeParseException _) {
                return ongeldig("geboortedatum", "een datum als 1980-12-31");
            }
        }

        private static Zoekvraag ongeldig(String where, String verwacht) {
            throw new OngeldigeVraag(where, verwacht);
        }
    }

    @PostMapping("/zoek")
    Map<String, List<Gevonden>> zoek(Vrager vrager, @RequestBody Vraag vraag, HttpServletRequest request) {
        var herkomst = new Herkomst(vrager, Objects.requireNonNullElse(vraag.doel, ""), request.getRemoteAddr());
        return Map.of("huishoudens", huishoudens.zoek(herkomst, vraag.zoekvraag()));
    }

    /** With whom the asker is involved, a page at a time: {@code verder} is the {@code vanaf} of the next. */
    @GetMapping
    Bladzijde eigen(Herkomst herkomst, @RequestParam(defaultValue = "0") int vanaf) {
        return huishoudens.eigen(herkomst, vanaf);
    }

    /** The shared view; a header names the ventielen without which some of it would not be there. */
    @GetMapping("/{id}/beeld")
    ResponseEntity<Beeld> beeld(Herkomst herkomst, @PathVariable String id) {
        var getoond = huishoudens.beeld(herkomst, uuid(id));
        var antwoord = ResponseEntity.ok();
        getoond.zicht().ventielen().forEach(ventiel -> antwoord.header(ONDER_VENTIEL, ventiel.toString()));
        return antwoord.body(getoond.beeld());
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) { // no id of ours, so nothing that exists
            throw new NietGevonden();
        }
    }
}
