package nl.regiehub.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.tempo.TeVaak;
import nl.regiehub.gateway.tempo.Tempo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts who asks the vocabulary, for which nobody logs in, and lets an address that asks too much wait. What is counted names no
 * address.
 */
@Component
final class Woordentempo extends OncePerRequestFilter {

    private final Optional<Tempo> tempo;
    private final Refusals refusals;
    private final MeterRegistry meters;

    Woordentempo(Configuratie configuratie, Refusals refusals, MeterRegistry meters, Clock clock) {
        this.tempo = Optional.of(configuratie.hub().woordvragenPerMinuut())
                .filter(most -> most > 0)
                .map(most -> new Tempo(most, Duration.ofMinutes(1), clock));
        this.refusals = refusals;
        this.meters = meters;
    }

    /** The roads to the vocabulary. */
    private enum Weg {
        PAGES("/begrippen(/.*)?"),
        LINKED_DATA("/(id|doc)(/.*)?"),
        API("/api/v1/begrippen(/.*)?"),
        FHIR("/fhir/(CodeSystem|ValueSet|ConceptMap|metadata)(/.*)?");

        private final String paths;

        Weg(String paths) {
            this.paths = paths;
        }

        private static Optional<Weg> van(HttpServletRequest request) {
            return Arrays.stream(values())
                    .filter(weg -> request.getServletPath().matches(weg.paths))
                    .findFirst();
        }

        /** Whether a person looks at the answer. */
        private boolean scherm() {
            return this == PAGES || this == LINKED_DATA;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var weg = Weg.van(request);
        var wait = weg.flatMap(_ -> tempo.flatMap(each -> each.neem(request.getRemoteAddr())));
        weg.ifPresent(each -> count(each, wait.isPresent()));
        if (weg.isPresent() && wait.isPresent()) {
            refuse(weg.get(), request, response, new TeVaak(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void count(Weg weg, boolean refused) {
        meters.counter(
                        "hub.words.questions",
                        "road",
                        weg.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "outcome",
                        refused ? "refused" : "answered")
                .increment();
    }

    private void refuse(Weg weg, HttpServletRequest request, HttpServletResponse response, TeVaak haste)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(haste.seconden()));
        if (weg.scherm()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            refusals.tooOften(request, response);
        }
    }
}
