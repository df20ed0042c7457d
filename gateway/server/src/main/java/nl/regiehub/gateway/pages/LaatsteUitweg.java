package nl.regiehub.gateway.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import nl.regiehub.gateway.http.Refusals;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what nothing else answered: a screen for a browser, a problem for a system, a stack trace for nobody. */
@Controller
@RequestMapping("/error")
final class LaatsteUitweg implements ErrorController {

    private final Schermfouten fouten;
    private final Refusals refusals;

    LaatsteUitweg(Schermfouten fouten, Refusals refusals) {
        this.fouten = fouten;
        this.refusals = refusals;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView screen(HttpServletRequest request) {
        return fouten.scherm(status(request));
    }

    @RequestMapping
    ResponseEntity<?> problem(HttpServletRequest request) {
        return refusals.last(status(request));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Objects.requireNonNullElse(known, HttpStatus.NOT_FOUND);
    }
}
