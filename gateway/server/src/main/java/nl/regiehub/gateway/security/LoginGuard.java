package nl.regiehub.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps who guesses names and passwords waiting, by name and by address, and tells nobody whether there is such an
 * account: a name that does not exist waits as long.
 */
final class LoginGuard extends OncePerRequestFilter {

    private static final String FORM = "/inloggen";
    private static final Set<String> PATHS = Set.of(FORM, "/oauth2/token");
    private static final int FAILURES_PER_NAME = 5;
    private static final int FAILURES_PER_ADDRESS = 50;
    private static final AuthenticationConverter HEADER = new ClientSecretBasicAuthenticationConverter();
    private static final byte[] TOO_MANY =
            "{\"error\":\"temporarily_unavailable\",\"error_description\":\"Te veel mislukte pogingen.\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final Credentials credentials;
    private final Entries entries;
    private final LoginLimit names;
    private final LoginLimit addresses;

    LoginGuard(Credentials credentials, Entries entries, Clock clock) {
        this.credentials = credentials;
        this.entries = entries;
        this.names = new LoginLimit(FAILURES_PER_NAME, clock);
        this.addresses = new LoginLimit(FAILURES_PER_ADDRESS, clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !PATHS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = name(request);
        var wait = begin(name, request.getRemoteAddr());
        if (wait.isPresent()) {
            refuse(request, response, wait.get());
            return;
        }
        boolean entered = false;
        try {
            chain.doFilter(request, response);
            entered = entered(request, response);
        } finally {
            end(name, request.getRemoteAddr(), entered);
        }
    }

    private Optional<Duration> begin(String name, String address) {
        var wait = addresses.begin(address);
        if (wait.isPresent()) {
            return wait;
        }
        var longer = names.begin(name);
        if (longer.isPresent()) {
            addresses.passed(address);
        }
        return longer;
    }

    /** An own account that succeeds is no reason to forgive an address what it tried on others. */
    private void end(String name, String address, boolean entered) {
        if (entered) {
            names.succeeded(name);
            addresses.passed(address);
            return;
        }
        var account = credentials.knows(name) ? name : Entries.NOBODY;
        entries.refused(account, address);
        boolean nameWaits = names.failed(name);
        boolean addressWaits = addresses.failed(address);
        if (nameWaits || addressWaits) {
            entries.blocked(account, address);
        }
    }

    /** A token was given out, or the form led on to where only who logged in gets. */
    private static boolean entered(HttpServletRequest request, HttpServletResponse response) {
        return request.getServletPath().equals(FORM)
                ? request.getAttribute(Entries.ENTERED) != null
                : response.getStatus() == HttpStatus.OK.value();
    }

    /** The name that is tried there, read where and as the one who lets in reads it: no other one hides it. */
    private static String name(HttpServletRequest request) {
        var name = request.getServletPath().equals(FORM) ? request.getParameter("naam") : client(request);
        return Objects.requireNonNullElse(name, "").trim();
    }

    private static @Nullable String client(HttpServletRequest request) {
        var basic = basic(request);
        if (basic != null) {
            return basic;
        }
        boolean person = PasswordGrant.asked(request) && request.getParameter("client_secret") == null;
        return request.getParameter(person ? "username" : "client_id");
    }

    /** The client's name of a request that authenticates in its header; nobody in particular when that is unreadable. */
    private static @Nullable String basic(HttpServletRequest request) {
        try {
            var client = HEADER.convert(request);
            return client == null ? null : client.getName();
        } catch (OAuth2AuthenticationException _) {
            return "";
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        if (request.getServletPath().equals(FORM)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(TOO_MANY);
    }
}
