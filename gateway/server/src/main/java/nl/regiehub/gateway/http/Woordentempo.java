package nl.regiehub.gateway.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private final Map<Weg, Counter> answered = new EnumMap<>(Weg.class);
    private final Map<Weg, Counter> refused = new EnumMap<>(Weg.class);

    Woordentempo(Configuratie configuratie, Refusals refusals, MeterRegistry meters, Clock clock) {
        this.tempo = Optional.of(configuratie.hub().woordvragenPerMinuut())
                .filter(most -> most > 0)
                .map(most -> new Tempo(most, Duration.ofMinutes(1), clock));
        this.refusals = refusals;
        for (Weg weg : Weg.values()) {
            answered.put(weg, weg.counter(meters, "answered"));
            refused.put(weg, weg.counter(meters, "refused"));
        }
    }

    /** The roads to the vocabulary. */
    private enum Weg {
        PAGES("/begrippen(/.*)?"),
        LINKED_DATA("/(id|doc)(/.*)?"),
        API("/api/v1/begrippen(/.*)?"),
        FHIR("/fhir/(CodeSystem|ValueSet|ConceptMap|metadata)(/.*)?");

        private final Pattern paths;

        Weg(String paths) {
            this.paths = Pattern.compile(paths);
        }

        private static Optional<Weg> van(HttpServletRequest request) {
            String path = request.getServletPath();
            return Arrays.stream(values())
                    .filter(weg -> weg.paths.matcher(path).matches())
                    .findFirst();
        }

        private Counter counter(MeterRegistry meters, String outcome) {
            return meters.counter(
                    "hub.words.questions",
                    "road",
                    name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "outcome",
                    outcome);
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
        weg.ifPresent(each -> count(each, wait.isPresent() ? refused : answered));
        if (weg.isPresent() && wait.isPresent()) {
            refuse(weg.get(), request, response, new TeVaak(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void count(Weg weg, Map<Weg, Counter> counters) {
        Objects.requireNonNull(counters.get(weg)).increment();
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
