package nl.regiehub.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Verslag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Answers whether the asker may do something, in the form of AuthZEN 1.0, one question or many at once. The subject is
 * who the token says, whatever the question names: nobody learns what another may do. A question is judged as of today,
 * and its reasons are those of the policy: a denial reads the same whether or not what it is about exists.
 */
@RestController
final class Toegangsvraag {

    private final Toegang toegang;
    private final Verslag verslag;
    private final Clock clock;

    Toegangsvraag(Toegang toegang, Verslag verslag, Clock clock) {
        this.toegang = toegang;
        this.verslag = verslag;
        this.clock = clock;
    }

    /** Yes or no, with the reasons. */
    record Antwoord(boolean decision, Context context) {}

    /**
     * What a decision rests on.
     *
     * @param reasons rule, ground and relation of a yes; what would be needed of a no
     * @param graad how much may be learnt; null for a no
     * @param ventiel the ventiel without which it would be no; null for every other answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            List<String> reasons,
            @Nullable String graad,
            @Nullable UUID ventiel) {}

    /** The answers to many questions, in their order. */
    record Antwoorden(List<Antwoord> evaluations) {}

    /** One question. */
    @PostMapping("/access/v1/evaluation")
    Antwoord evaluate(Vrager vrager, @RequestBody JsonNode vraag, HttpServletRequest request) {
        return antwoord(vrager, AuthzenVraag.lees(vraag), request);
    }

    /**
     * Many questions. What stands beside {@code evaluations} holds for each that does not say otherwise;
     * {@code options.evaluations_semantic} may ask to stop at the first no, or at the first yes.
     */
    @PostMapping("/access/v1/evaluations")
    Antwoorden evaluateAll(Vrager vrager, @RequestBody JsonNode vraag, HttpServletRequest request) {
        var antwoorden = new ArrayList<Antwoord>();
        var slot = AuthzenVraag.Slot.van(vraag);
        for (AuthzenVraag een : AuthzenVraag.leesAlle(vraag)) {
            var antwoord = antwoord(vrager, een, request);
            antwoorden.add(antwoord);
            if (slot.na(antwoord.decision())) {
                break;
            }
        }
        return new Antwoorden(antwoorden);
    }

    private Antwoord antwoord(Vrager vrager, AuthzenVraag gesteld, HttpServletRequest request) {
        var besluit = toegang.besluit(vrager, gesteld.vraag(), gesteld.doel(), LocalDate.now(clock));
        var herkomst = new Herkomst(vrager, gesteld.doel(), request.getRemoteAddr());
        verslag.bericht(herkomst, "toegang:vragen", gesteld.onderwerp(), besluit instanceof Besluit.Toegestaan);
        return switch (besluit) {
            case Besluit.Toegestaan(var graad, var regel, var grond, var relatie, var ventiel) ->
                new Antwoord(
                        true,
                        new Context(
                                relatie.isEmpty() ? List.of(regel, grond) : List.of(regel, grond, relatie),
                                graad.name().toLowerCase(Locale.ROOT),
                                ventiel));
            case Besluit.Geweigerd nee -> new Antwoord(false, new Context(nee.ontbreekt(), null, null));
        };
    }
}
