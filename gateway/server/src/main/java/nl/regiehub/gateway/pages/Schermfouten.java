package nl.regiehub.gateway.pages;

import jakarta.servlet.http.HttpServletResponse;
import nl.regiehub.canonical.HubException;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Verwijzingen.AlBeantwoord;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.tempo.TeVaak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The one place where errors become a screen. */
@ControllerAdvice(basePackageClasses = Schermfouten.class)
final class Schermfouten {

    private static final Logger LOG = LoggerFactory.getLogger(Schermfouten.class);

    private final Omlijsting omlijsting;

    Schermfouten(Omlijsting omlijsting) {
        this.omlijsting = omlijsting;
    }

    @ExceptionHandler
    ModelAndView notFound(NietGevonden nothing) {
        return scherm(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView notPermitted(NietToegestaan refusal) {
        return scherm(HttpStatus.FORBIDDEN).addObject("ontbreekt", refusal.ontbreekt());
    }

    @ExceptionHandler
    ModelAndView answeredBefore(AlBeantwoord refusal) {
        return scherm(HttpStatus.CONFLICT);
    }

    @ExceptionHandler
    ModelAndView refused(Weigering refusal) {
        return scherm(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView tooOften(TeVaak haste, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(haste.seconden()));
        return scherm(HttpStatus.TOO_MANY_REQUESTS);
    }

    @ExceptionHandler
    ModelAndView broken(HubException fault) {
        LOG.error("screen failed: {}", fault.getMessage());
        return scherm(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The screen for a status; also the last resort when no handler was found. */
    ModelAndView scherm(HttpStatus status) {
        return new ModelAndView("fout", status)
                .addObject("code", bekend(status))
                .addObject("account", omlijsting.account())
                .addObject("menu", omlijsting.menu())
                .addObject("toon", omlijsting.weergave());
    }

    private static int bekend(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, CONFLICT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> status.value();
            default -> status.is4xxClientError() ? HttpServletResponse.SC_BAD_REQUEST : 500;
        };
    }
}
