package nl.regiehub.gateway.http;

import nl.regiehub.canonical.HubException;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Relatieboek.OnbevoegdeOpgaven;
import nl.regiehub.gateway.inzage.Verwijzingen.AlBeantwoord;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.tempo.TeVaak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where errors become answers to a system. */
@RestControllerAdvice(basePackageClasses = Errors.class)
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Faults faults;

    Errors(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler
    ProblemDetail notFound(NietGevonden nothing) {
        return faults.notFound();
    }

    @ExceptionHandler
    ProblemDetail notPermitted(NietToegestaan refusal) {
        var problem = faults.of(
                HttpStatus.FORBIDDEN,
                "niet-toegestaan",
                "Niet toegestaan",
                "Dit mag in deze rol en voor dit doel niet.");
        problem.setProperty("ontbreekt", refusal.ontbreekt());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notForThisAsker(AccessDeniedException refusal) {
        return faults.of(
                HttpStatus.FORBIDDEN, "niet-toegestaan", "Niet toegestaan", "U mag dit in deze rol niet doen.");
    }

    @ExceptionHandler
    ProblemDetail invalid(OngeldigeVraag question) {
        return faults.of(
                HttpStatus.BAD_REQUEST,
                "ongeldige-vraag",
                "Ongeldige vraag",
                "De vraag kan zo niet worden beantwoord.",
                question.problems());
    }

    @ExceptionHandler
    ProblemDetail notToState(OnbevoegdeOpgaven refusal) {
        return faults.of(
                HttpStatus.FORBIDDEN,
                "niet-toegestaan",
                "Niet toegestaan",
                "Er is niets vastgelegd: een deel hiervan mag uw organisatie niet opgeven.",
                refusal.problems());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException question) {
        return faults.of(
                HttpStatus.BAD_REQUEST, "ongeldige-vraag", "Ongeldige vraag", "De vraag is geen leesbare JSON.");
    }

    /** A word where a date or a number belongs; the library's own words repeat it. */
    @ExceptionHandler
    ProblemDetail mistyped(TypeMismatchException question) {
        return faults.of(
                HttpStatus.BAD_REQUEST,
                "ongeldige-vraag",
                "Ongeldige vraag",
                "De vraag kan zo niet worden beantwoord: een van de waarden is geen datum, getal of kenmerk.");
    }

    @ExceptionHandler
    ProblemDetail answeredBefore(AlBeantwoord refusal) {
        return faults.of(
                HttpStatus.CONFLICT,
                "al-beantwoord",
                "Al beantwoord",
                "Deze verwijzing is al beantwoord. Wat daarna gebeurt meldt het systeem van de aanbieder.");
    }

    @ExceptionHandler
    ProblemDetail refused(Weigering refusal) {
        return faults.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "niet-mogelijk",
                "Niet mogelijk",
                "Dit kan zo niet; er is niets veranderd.",
                refusal.problemen());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TeVaak haste) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(haste.seconden()))
                .body(faults.tooOften());
    }

    @ExceptionHandler
    ProblemDetail broken(HubException fault) {
        LOG.error("request failed: {}", fault.getMessage());
        return faults.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "niet-beschikbaar",
                "Niet beschikbaar",
                "De hub kan dit nu niet doen. Probeer het later opnieuw; hetzelfde nog eens sturen kan geen kwaad.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(faults.of(status, "ongeldige-vraag", status.getReasonPhrase(), "De vraag klopt niet."));
        }
        LOG.error("request failed: {}", failure.getClass().getName(), failure);
        return answer(faults.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "storing",
                "Storing",
                "De hub kon de vraag niet afhandelen. De beheerder ziet wat er misging."));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
