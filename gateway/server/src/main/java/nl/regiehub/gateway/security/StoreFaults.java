package nl.regiehub.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.regiehub.canonical.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says 503 when a door cannot do its work, such as when a login cannot be written in the audit trail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreFaults extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (HubException fault) {
            LOG.error("a door failed: {}", fault.getMessage());
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
