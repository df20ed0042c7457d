package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.vocabulaire.Betekenisvoorstellen;
import nl.regiehub.gateway.vocabulaire.Vertaalwerk;
import nl.regiehub.gateway.vocabulaire.Vertaalwerk.Dossier;
import nl.regiehub.gateway.vocabulaire.Vertaalwerk.Post;
import nl.regiehub.gateway.vocabulaire.Vertaalwerk.Voorbeeld;
import nl.regiehub.vocabulary.naslag.Suggestie;
import nl.regiehub.vocabulary.naslag.Suggestie.Grond;
import nl.regiehub.vocabulary.wijziging.Koppeling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The architects' work list: codes that need a meaning, and proposing one. */
@RestController
@RequestMapping("/api/v1/vocabulaire/werkvoorraad")
final class VertaalwerkApi {

    private final Vertaalwerk werk;
    private final Betekenisvoorstellen voorstellen;

    VertaalwerkApi(Vertaalwerk werk, Betekenisvoorstellen voorstellen) {
        this.werk = werk;
        this.voorstellen = voorstellen;
    }

    /** One code, with what may help to decide. */
    record Antwoord(Post post, List<Voorbeeld> voorbeelden, List<Voorschot> suggesties) {

        static Antwoord van(Dossier dossier) {
            return new Antwoord(
                    dossier.post(),
                    dossier.voorbeelden(),
                    dossier.suggesties().stream().map(Voorschot::van).toList());
        }
    }

    /** A concept that the code may mean, and why. */
    record Voorschot(String begrip, String label, String relatie, int punten, List<Grond> gronden) {

        static Voorschot van(Suggestie suggestie) {
            var concept = suggestie.begrip().concept();
            return new Voorschot(
                    concept.iri(),
                    concept.label(),
                    suggestie.relatie().name(),
                    suggestie.punten(),
                    suggestie.gronden());
        }
    }

    /** A proposal about a code. */
    record Vraag(
            @Nullable String lijst,
            @Nullable String code,
            @Nullable String begrip,
            @Nullable String relatie,
            @Nullable String verlies,
            @Nullable String toelichting,
            @Nullable String reden) {

        Code gevraagd() {
            return new Code(nodig(lijst, "lijst"), nodig(code, "code"));
        }

        Koppeling koppeling() {
            return new Koppeling(
                    gevraagd(), gekozen(), nodig(begrip, "begrip"), Objects.requireNonNullElse(verlies, ""));
        }

        private Relatie gekozen() {
            return Arrays.stream(Relatie.values())
                    .filter(each -> each.name().equals(relatie))
                    .findFirst()
                    .orElseThrow(() -> new OngeldigeVraag("relatie", "een van " + List.of(Relatie.values())));
        }

        private static String nodig(@Nullable String waarde, String veld) {
            return Optional.ofNullable(waarde)
                    .filter(tekst -> !tekst.isBlank())
                    .orElseThrow(() -> new OngeldigeVraag(veld, "een waarde"));
        }
    }

    @GetMapping
    Map<String, List<Post>> posten(Vrager vrager, HttpServletRequest request) {
        return Map.of("posten", werk.posten(herkomst(vrager, request)));
    }

    @GetMapping("/code")
    Antwoord dossier(Vrager vrager, @RequestParam String lijst, @RequestParam String code, HttpServletRequest request) {
        return Antwoord.van(werk.dossier(herkomst(vrager, request), new Code(lijst, code)));
    }

    @PostMapping("/koppeling")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> koppel(Vrager vrager, @RequestBody Vraag vraag, HttpServletRequest request) {
        var toelichting = Objects.requireNonNullElse(vraag.toelichting, "");
        return Map.of("voorstel", voorstellen.koppel(herkomst(vrager, request), vraag.koppeling(), toelichting));
    }

    @PostMapping("/afwijzing")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> geenBetekenis(Vrager vrager, @RequestBody Vraag vraag, HttpServletRequest request) {
        var reden = Objects.requireNonNullElse(vraag.reden, "");
        return Map.of("voorstel", voorstellen.geenBetekenis(herkomst(vrager, request), vraag.gevraagd(), reden));
    }

    /** Whoever works on the vocabulary does so for that one purpose; nothing here is about a person. */
    static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        return new Herkomst(vrager, "vocabulaire", request.getRemoteAddr());
    }
}
