package nl.regiehub.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Gives a person a token for name and password, so that a demo region can be tried with nothing but curl. OAuth 2.1 has
 * dropped this grant for good reasons, and outside a demo region it does not exist.
 */
final class PasswordGrant implements AuthenticationProvider {

    private static final AuthorizationGrantType PASSWORD = new AuthorizationGrantType("password");
    private static final String CLIENT = "regiehub";

    private final Credentials credentials;
    private final JwtGenerator generator;
    private final Entries entries;

    PasswordGrant(Credentials credentials, JwtGenerator generator, Entries entries) {
        this.credentials = credentials;
        this.generator = generator;
        this.entries = entries;
    }

    /** The client that stands for every person; it has no secret. */
    static RegisteredClient client(Duration life) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(PASSWORD)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(life).build())
                .build();
    }

    /** Names that client in a request for this grant, whatever {@code client_id} it brings. */
    static @Nullable Authentication clientOf(HttpServletRequest request) {
        return asked(request)
                ? new OAuth2ClientAuthenticationToken(CLIENT, ClientAuthenticationMethod.NONE, null, Map.of())
                : null;
    }

    /** Reads a request for this grant. */
    static @Nullable Authentication requested(HttpServletRequest request) {
        var client = SecurityContextHolder.getContext().getAuthentication();
        return asked(request) && client != null
                ? new Request(client, parameter(request, "username"), parameter(request, "password"))
                : null;
    }

    /** Whether a request is for this grant. */
    static boolean asked(HttpServletRequest request) {
        return PASSWORD.getValue().equals(request.getParameter("grant_type"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var request = (Request) attempt;
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || client.getRegisteredClient() == null
                || !client.getRegisteredClient().getAuthorizationGrantTypes().contains(PASSWORD)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        var account = credentials
                .person(request.name, request.password)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        entries.entered(account, address(attempt));
        return new OAuth2AccessTokenAuthenticationToken(
                client.getRegisteredClient(), client, token(account, client.getRegisteredClient(), request));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private OAuth2AccessToken token(Account account, RegisteredClient client, Request request) {
        var context = DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(PASSWORD)
                .authorizationGrant(request)
                .authorizedScopes(Set.of())
                .build();
        var jwt = Objects.requireNonNull(generator.generate(context), "no token for an access token request");
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return Request.class.isAssignableFrom(attempt);
    }

    /** A request for this grant. */
    private static final class Request extends OAuth2AuthorizationGrantAuthenticationToken {

        private final String name;
        private final String password;

        Request(Authentication client, String name, String password) {
            super(PASSWORD, client, Map.of());
            this.name = name;
            this.password = password;
        }
    }

    /** Takes that client at its word: it is nobody in particular. */
    static final class Client implements AuthenticationProvider {

        private final RegisteredClientRepository clients;

        Client(RegisteredClientRepository clients) {
            this.clients = clients;
        }

        @Override
        public @Nullable Authentication authenticate(Authentication attempt) {
            var client = clients.findByClientId(CLIENT);
            return client != null && CLIENT.equals(attempt.getPrincipal())
                    ? new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null)
                    : null;
        }

        @Override
        public boolean supports(Class<?> attempt) {
            return OAuth2ClientAuthenticationToken.class.isAssignableFrom(attempt);
        }
    }
}
