package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells systems that they must say who they are, or that they may not do this. */
@Component
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Faults faults;
    private final JsonMapper json;

    Refusals(Faults faults, JsonMapper json) {
        this.faults = faults;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
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
