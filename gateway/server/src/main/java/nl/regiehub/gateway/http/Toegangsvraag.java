package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Verslag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers whether the asker may do an operation, in the form of AuthZEN 1.0. The subject is who the token says, whatever
 * the question names: nobody learns what another may do.
 */
@RestController
final class Toegangsvraag {

    private final Toegang toegang;
    private final Verslag verslag;

    Toegangsvraag(Toegang toegang, Verslag verslag) {
        this.toegang = toegang;
        this.verslag = verslag;
    }

    /** A question: the operation as {@code action.name}, the purpose as {@code context.doel}. */
    record Vraag(
            @Nullable Map<String, Object> subject,
            @Nullable Map<String, Object> action,
            @Nullable Map<String, Object> resource,
            @Nullable Map<String, Object> context) {

        String operatie() {
            return text(action, "name")
                    .orElseThrow(() -> new OngeldigeVraag("action/name", "de naam van een operatie"));
        }

        String doel() {
            return text(context, "doel").orElse("");
        }

        private static Optional<String> text(@Nullable Map<String, Object> part, String name) {
            return Optional.ofNullable(part).map(fields -> fields.get(name)).map(String::valueOf);
        }
    }

    /** Yes or no, with the reasons. */
    record Antwoord(boolean decision, Map<String, List<String>> context) {}

    @PostMapping("/access/v1/evaluation")
    Antwoord evaluate(Vrager vrager, @RequestBody Vraag vraag, HttpServletRequest request) {
        var besluit = toegang.operatie(vrager, vraag.operatie(), vraag.doel());
        var herkomst = new Herkomst(vrager, vraag.doel(), request.getRemoteAddr());
        verslag.bericht(herkomst, "toegang:vragen", "operatie", besluit instanceof Besluit.Toegestaan);
        return switch (besluit) {
            case Besluit.Toegestaan(var _, var regel, var grond, var _) ->
                new Antwoord(true, reasons(List.of(regel, grond)));
            case Besluit.Geweigerd(var ontbreekt) -> new Antwoord(false, reasons(ontbreekt));
        };
    }

    private static Map<String, List<String>> reasons(List<String> reasons) {
        return Map.of("reasons", reasons);
    }
}
