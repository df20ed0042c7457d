package nl.regiehub.gateway.http;

import static nl.regiehub.gateway.http.VertaalwerkApi.herkomst;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Problem;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Beoordeling;
import nl.regiehub.gateway.vocabulaire.Effect;
import nl.regiehub.gateway.vocabulaire.Uitgifte;
import nl.regiehub.gateway.vocabulaire.Voorstelboek;
import nl.regiehub.gateway.vocabulaire.Voorstelboek.Inzending;
import nl.regiehub.gateway.vocabulaire.Voorstelinzage;
import nl.regiehub.gateway.vocabulaire.Weging;
import nl.regiehub.routes.Publications.Inwerkingtreding;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.wijziging.Verschil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the vocabulary changes: working copies, weighing them, deciding, publications and rolling back. */
@RestController
@RequestMapping("/api/v1/vocabulaire")
final class VocabulaireApi {

    private final Voorstelboek boek;
    private final Voorstelinzage inzage;
    private final Beoordeling beoordeling;
    private final Uitgifte uitgifte;

    VocabulaireApi(Voorstelboek boek, Voorstelinzage inzage, Beoordeling beoordeling, Uitgifte uitgifte) {
        this.boek = boek;
        this.inzage = inzage;
        this.beoordeling = beoordeling;
        this.uitgifte = uitgifte;
    }

    /** A working copy as it comes in. */
    record Werkkopie(
            @Nullable String naam,
            @Nullable String toelichting,
            @Nullable Map<String, String> bestanden,
            @Nullable Boolean heel,
            @Nullable String ingang) {

        Inzending inzending() {
            return new Inzending(
                    Objects.requireNonNullElse(naam, ""),
                    Objects.requireNonNullElse(toelichting, ""),
                    Objects.requireNonNullElse(bestanden, Map.of()),
                    alle(),
                    Optional.ofNullable(ingang).map(Werkkopie::dag).orElse(null));
        }

        /** Whether these are all files. */
        boolean alle() {
            return Boolean.TRUE.equals(heel);
        }

        private static LocalDate dag(String tekst) {
            try {
                return LocalDate.parse(tekst);
            } catch (DateTimeParseException _) {
                throw new OngeldigeVraag("ingang", "een datum als 2027-01-01");
            }
        }
    }

    /** Why something is decided so. */
    record Besluit(@Nullable String reden, @Nullable Boolean herduiden) {

        String waarom() {
            return Objects.requireNonNullElse(reden, "");
        }
    }

    /** What an architect finds of a proposal. */
    record Advies(@Nullable Boolean verder, @Nullable String advies) {}

    /** What is wrong; nothing when it may be published. */
    record Rapport(boolean inOrde, List<Map<String, String>> problemen) {

        static Rapport van(List<Problem> problemen) {
            return new Rapport(
                    problemen.isEmpty(), problemen.stream().map(Faults::json).toList());
        }
    }

    @GetMapping("/publicaties")
    Map<String, List<Inwerkingtreding>> publicaties(Vrager vrager, HttpServletRequest request) {
        return Map.of("publicaties", uitgifte.geschiedenis(herkomst(vrager, request)));
    }

    @PostMapping("/publicaties/{id}/terug")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void terug(Vrager vrager, @PathVariable String id, @RequestBody Besluit besluit, HttpServletRequest request) {
        uitgifte.terug(herkomst(vrager, request), id, Boolean.TRUE.equals(besluit.herduiden));
    }

    @PostMapping("/controle")
    Rapport controle(Vrager vrager, @RequestBody Werkkopie kopie, HttpServletRequest request) {
        var bestanden = Bestanden.vanTeksten(kopie.inzending().bestanden());
        return Rapport.van(beoordeling.controle(herkomst(vrager, request), bestanden, kopie.alle()));
    }

    @GetMapping("/voorstellen")
    Map<String, List<Voorstel>> voorstellen(Vrager vrager, HttpServletRequest request) {
        return Map.of("voorstellen", inzage.laatste(herkomst(vrager, request)));
    }

    @PostMapping("/voorstellen")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> begin(Vrager vrager, @RequestBody Werkkopie kopie, HttpServletRequest request) {
        return Map.of("voorstel", boek.begin(herkomst(vrager, request), kopie.inzending()));
    }

    @GetMapping("/voorstellen/{nummer}")
    Voorstel voorstel(Vrager vrager, @PathVariable long nummer, HttpServletRequest request) {
        return inzage.voorstel(herkomst(vrager, request), nummer);
    }

    @PutMapping("/voorstellen/{nummer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bewerk(Vrager vrager, @PathVariable long nummer, @RequestBody Werkkopie kopie, HttpServletRequest request) {
        boek.bewerk(herkomst(vrager, request), nummer, kopie.inzending());
    }

    /** The files that a proposal changes, whole; one that it removes is empty. */
    @GetMapping("/voorstellen/{nummer}/bestanden")
    Map<String, String> bestanden(Vrager vrager, @PathVariable long nummer, HttpServletRequest request) {
        return inzage.wijziging(herkomst(vrager, request), nummer).teksten();
    }

    @GetMapping("/voorstellen/{nummer}/rapport")
    Rapport rapport(Vrager vrager, @PathVariable long nummer, HttpServletRequest request) {
        return Rapport.van(weging(vrager, nummer, false, request).problemen());
    }

    /** What a proposal changes, thing by thing. */
    @GetMapping("/voorstellen/{nummer}/verschil")
    Verschil verschil(Vrager vrager, @PathVariable long nummer, HttpServletRequest request) {
        return new Verschil(inOrde(vrager, nummer, false, request).veranderingen());
    }

    /** What it would do to recorded traffic, as it was worked out last; {@code opnieuw=true} counts what came in since. */
    @GetMapping("/voorstellen/{nummer}/gevolgen")
    Effect.Beeld effect(
            Vrager vrager,
            @PathVariable long nummer,
            @RequestParam(defaultValue = "false") boolean opnieuw,
            HttpServletRequest request) {
        var effect = inOrde(vrager, nummer, opnieuw, request).effect();
        if (effect == null) {
            throw new NietToegestaan(List.of("een rol die de gevolgen voor het berichtenverkeer mag kennen"));
        }
        return effect;
    }

    private Weging inOrde(Vrager vrager, long nummer, boolean opnieuw, HttpServletRequest request) {
        var weging = weging(vrager, nummer, opnieuw, request);
        if (!weging.problemen().isEmpty()) {
            throw new Weigering(weging.problemen());
        }
        return weging;
    }

    private Weging weging(Vrager vrager, long nummer, boolean opnieuw, HttpServletRequest request) {
        return inzage.weeg(herkomst(vrager, request), nummer, opnieuw);
    }

    @PostMapping("/voorstellen/{nummer}/indienen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void indienen(Vrager vrager, @PathVariable long nummer, HttpServletRequest request) {
        boek.indienen(herkomst(vrager, request), nummer);
    }

    @PostMapping("/voorstellen/{nummer}/intrekken")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void intrekken(Vrager vrager, @PathVariable long nummer, HttpServletRequest request) {
        boek.intrekken(herkomst(vrager, request), nummer);
    }

    /** An architect's advice on what somebody else proposes: on to the decision, or back to its author. */
    @PostMapping("/voorstellen/{nummer}/toetsen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void toetsen(Vrager vrager, @PathVariable long nummer, @RequestBody Advies advies, HttpServletRequest request) {
        beoordeling.toets(
                herkomst(vrager, request),
                nummer,
                Boolean.TRUE.equals(advies.verder),
                Objects.requireNonNullElse(advies.advies, ""));
    }

    @PostMapping("/voorstellen/{nummer}/vaststellen")
    Map<String, String> vaststellen(
            Vrager vrager, @PathVariable long nummer, @RequestBody Besluit besluit, HttpServletRequest request) {
        return Map.of("publicatie", beoordeling.vaststellen(herkomst(vrager, request), nummer, besluit.waarom()));
    }

    @PostMapping("/voorstellen/{nummer}/afwijzen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void afwijzen(Vrager vrager, @PathVariable long nummer, @RequestBody Besluit besluit, HttpServletRequest request) {
        beoordeling.afwijzen(herkomst(vrager, request), nummer, besluit.waarom());
    }
}
