package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.arrive.Receptie;
import nl.regiehub.routes.arrive.Reception;
import nl.regiehub.routes.journey.Journey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where partners' systems bring their messages. */
@RestController
final class BerichtenDeur {

    private static final String DOEL = "berichtenverkeer";
    private static final String HANDELING = "bericht:versturen";
    private static final Problem PACKED = new Problem(
            Kind.UNREADABLE,
            "Content-Encoding",
            "De hub leest geen ingepakte berichten.",
            "Stuur het bericht zonder Content-Encoding.");
    private static final Problem TOO_LARGE = new Problem(
            Kind.LIMIT_EXCEEDED,
            "/",
            "Het bericht is groter dan %d bytes.".formatted(Reception.MAX_BYTES),
            "Splits het bericht.");

    private final Reception reception;
    private final Verslag verslag;
    private final Afwijzingen afwijzingen;

    BerichtenDeur(Journey journey, Verslag verslag, Afwijzingen afwijzingen) {
        this.reception = journey.reception();
        this.verslag = verslag;
        this.afwijzingen = afwijzingen;
    }

    /** Takes a message; answers once it is on disk and in the audit trail. */
    @PostMapping("/berichten")
    ResponseEntity<?> receive(Partner partner, Vrager vrager, HttpServletRequest request) throws IOException {
        var receptie = look(partner, request);
        var herkomst = new Herkomst(vrager, DOEL, request.getRemoteAddr());
        return switch (receptie) {
            case Receptie.Accepted(var bericht) -> taken(herkomst, bericht, false);
            case Receptie.Replayed(var bericht) -> taken(herkomst, bericht, true);
            case Receptie.Conflict(var bericht, var problem) -> {
                verslag.bericht(herkomst, HANDELING, bericht.toString(), false);
                yield afwijzingen.van(request, HttpStatus.CONFLICT, problem);
            }
            case Receptie.UnknownMediaType(var problem) ->
                refused(herkomst, request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, problem);
            case Receptie.Unreadable(var problem) -> refused(herkomst, request, HttpStatus.BAD_REQUEST, problem);
            case Receptie.TooLarge(var problem) -> refused(herkomst, request, HttpStatus.CONTENT_TOO_LARGE, problem);
            case Receptie.NotPermitted(var problem) -> refused(herkomst, request, HttpStatus.FORBIDDEN, problem);
        };
    }

    private Receptie look(Partner partner, HttpServletRequest request) throws IOException {
        if (Body.packed(request)) {
            return new Receptie.UnknownMediaType(PACKED);
        }
        var contentType = Objects.requireNonNullElse(request.getContentType(), "");
        return Body.read(request)
                .map(bytes -> reception.receive(partner, contentType, bytes))
                .orElse(new Receptie.TooLarge(TOO_LARGE));
    }

    private ResponseEntity<?> taken(Herkomst herkomst, BerichtId bericht, boolean before) {
        verslag.bericht(herkomst, HANDELING, bericht.toString(), true);
        var answer = ResponseEntity.accepted().header("Location", "/api/v1/berichten/" + bericht);
        return before ? answer.header("Idempotent-Replay", "true").build() : answer.build();
    }

    private ResponseEntity<?> refused(
            Herkomst herkomst, HttpServletRequest request, HttpStatus status, Problem problem) {
        verslag.bericht(herkomst, HANDELING, problem.kind().name(), false);
        return afwijzingen.van(request, status, problem);
    }
}
