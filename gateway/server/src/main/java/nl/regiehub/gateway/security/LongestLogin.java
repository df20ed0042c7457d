package nl.regiehub.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a login on screen after a working day, however busy it is: whoever lost a role at the provider loses it here too. */
final class LongestLogin extends OncePerRequestFilter {

    private static final Duration WORKING_DAY = Duration.ofHours(10);

    private final InstantSource clock;

    LongestLogin(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && clock.instant()
                        .isAfter(Instant.ofEpochMilli(session.getCreationTime()).plus(WORKING_DAY))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
