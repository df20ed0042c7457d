package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Code;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Werklijst;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The architects' work list: codes that wait for a meaning, and the decision that one gets none. */
@RestController
@RequestMapping("/api/v1/werkvoorraad")
final class WerkvoorraadApi {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

    /** Words, and no number long enough to be a person's. */
    private static final Pattern REDEN = Pattern.compile("(?!.*[0-9]{6})[^\\p{Cntrl}]{%d,%d}".formatted(SHORTEST, LONGEST));

    private final Werklijst werklijst;

    WerkvoorraadApi(Werklijst werklijst) {
        this.werklijst = werklijst;
    }

    /** That a code gets no meaning, and why. */
    record Afwijzing(
            @Nullable String doel,
            @Nullable String lijst,
            @Nullable String code,
            @Nullable String reden) {

        Code gelezen() {
            return new Code(gegeven("lijst", lijst), gegeven("code", code));
        }

        String waarom() {
            return Optional.ofNullable(reden)
                    .filter(tekst -> REDEN.matcher(tekst).matches())
                    .orElseThrow(() -> new OngeldigeVraag(
                            "reden", "%d tot en met %d tekens, zonder nummers".formatted(SHORTEST, LONGEST)));
        }

        private static String gegeven(String veld, @Nullable String waarde) {
            return Optional.ofNullable(waarde)
                    .filter(tekst -> !tekst.isBlank())
                    .orElseThrow(() -> new OngeldigeVraag(veld, "zoals de werkvoorraad het noemt"));
        }
    }

    @GetMapping
    Map<String, List<Werklijst.Post>> posten(
            Vrager vrager, @RequestHeader(name = "Doel", defaultValue = "") String doel, HttpServletRequest request) {
        return Map.of("posten", werklijst.posten(new Herkomst(vrager, doel, request.getRemoteAddr())));
    }

    @PostMapping("/afwijzing")
    Map<String, Integer> wijsAf(
            Vrager vrager,
            @RequestHeader(name = "Doel", defaultValue = "") String doel,
            @RequestBody Afwijzing afwijzing,
            HttpServletRequest request) {
        var herkomst = new Herkomst(vrager, Optional.ofNullable(afwijzing.doel).orElse(doel), request.getRemoteAddr());
        return Map.of("geweigerd", werklijst.wijsAf(herkomst, afwijzing.gelezen(), afwijzing.waarom()));
    }
}
