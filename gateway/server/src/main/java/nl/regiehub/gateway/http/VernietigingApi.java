package nl.regiehub.gateway.http;

import static nl.regiehub.gateway.http.Wensvraag.gevraagd;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Bewaarplicht;
import nl.regiehub.routes.Bewaring.Verlopen;
import nl.regiehub.routes.Bewaring.Verlopendeel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who and what may not be kept any longer, and the two steps in which it is destroyed. */
@RestController
@RequestMapping("/api/v1/vernietiging")
final class VernietigingApi {

    private final Bewaarplicht bewaarplicht;

    VernietigingApi(Bewaarplicht bewaarplicht) {
        this.bewaarplicht = bewaarplicht;
    }

    /** Whose data it is about. */
    record Wie(@Nullable UUID persoon) {

        PersoonId id() {
            return new PersoonId(gevraagd("persoon", persoon, "het id van een persoon"));
        }
    }

    /** Which dossierdeel it is about. */
    record Welk(@Nullable UUID kenmerk) {

        UUID id() {
            return gevraagd("kenmerk", kenmerk, "het kenmerk van een dossierdeel");
        }
    }

    /** A dossierdeel without what it says and who said it. */
    record Deel(
            UUID kenmerk,
            UUID persoon,
            Categorie categorie,
            Wet wet,
            LocalDate laatste,
            LocalDate sinds,
            @Nullable String voorgesteld) {

        static Deel van(Verlopendeel verlopen) {
            var deel = verlopen.deel();
            return new Deel(
                    deel.kenmerk(),
                    deel.persoon().waarde(),
                    deel.categorie(),
                    deel.wet(),
                    verlopen.laatste(),
                    verlopen.sinds(),
                    verlopen.voorgesteld());
        }
    }

    @GetMapping("/delen")
    Map<String, List<Deel>> delen(
            Vrager vrager, @RequestHeader(name = "Doel", defaultValue = "") String doel, HttpServletRequest request) {
        return Map.of(
                "verlopen",
                bewaarplicht.verlopenDelen(new Herkomst(vrager, doel, request.getRemoteAddr())).stream()
                        .map(Deel::van)
                        .toList());
    }

    @PostMapping("/delen/voorstellen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelDeelVoor(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody Welk welk,
            HttpServletRequest request) {
        bewaarplicht.stelDeelVoor(new Herkomst(vrager, doel, request.getRemoteAddr()), welk.id());
    }

    @PostMapping("/delen/besluiten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelDeelVast(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody Welk welk,
            HttpServletRequest request) {
        bewaarplicht.stelDeelVast(new Herkomst(vrager, doel, request.getRemoteAddr()), welk.id());
    }

    @GetMapping
    Map<String, List<Verlopen>> verlopen(
            Vrager vrager, @RequestHeader(name = "Doel", defaultValue = "") String doel, HttpServletRequest request) {
        return Map.of("verlopen", bewaarplicht.verlopen(new Herkomst(vrager, doel, request.getRemoteAddr())));
    }

    @PostMapping("/voorstellen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelVoor(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody Wie wie,
            HttpServletRequest request) {
        bewaarplicht.stelVoor(new Herkomst(vrager, doel, request.getRemoteAddr()), wie.id());
    }

    @PostMapping("/besluiten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelVast(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody Wie wie,
            HttpServletRequest request) {
        bewaarplicht.stelVast(new Herkomst(vrager, doel, request.getRemoteAddr()), wie.id());
    }
}
