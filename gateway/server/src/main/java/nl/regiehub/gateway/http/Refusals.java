package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import nl.regiehub.access.Audit;
import nl.regiehub.routes.Journal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells systems that they must say who they are, or that they may not do this. */
@Component
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String NOBODY = "onbekend";

    private final Faults faults;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Refusals(Faults faults, JsonMapper json, Journal journal, Clock clock) {
        this.faults = faults;
        this.json = json;
        this.audit = journal.audit();
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof OAuth2AuthenticationException) {
            note(request);
        }
        response.setHeader("WWW-Authenticate", Challenge.to(reason));
        write(
                request,
                response,
                faults.of(
                        HttpStatus.UNAUTHORIZED,
                        "niet-aangemeld",
                        "Niet aangemeld",
                        "Stuur een geldig bearer token mee; u krijgt het bij het tokenEndpoint."));
    }

    /** A token that is not in order: forged, expired, meant for another. Whose it would be is not to be believed. */
    private void note(HttpServletRequest request) {
        audit.write(new Audit.Regel(
                clock.instant(),
                NOBODY,
                null,
                null,
                "aanmelden:token",
                "",
                null,
                null,
                "geweigerd",
                request.getRemoteAddr()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(
                request,
                response,
                faults.of(
                        HttpStatus.FORBIDDEN,
                        "niet-toegestaan",
                        "Niet toegestaan",
                        "U mag dit in deze rol niet doen."));
    }

    /** Tells somebody to wait. */
    void tooOften(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, faults.tooOften());
    }

    /** The answer when nothing else answered. */
    public ResponseEntity<ProblemDetail> last(HttpStatus status) {
        var problem = status == HttpStatus.NOT_FOUND
                ? faults.notFound()
                : faults.of(status, "ongeldige-vraag", "Ongeldige vraag", "De hub kon deze vraag niet beantwoorden.");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        if (Uitkomst.gevraagd(request)) {
            response.setContentType(Uitkomst.FHIR.toString());
            json.writeValue(response.getOutputStream(), Uitkomst.van(problem));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        }
    }
}
