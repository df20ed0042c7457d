package nl.regiehub.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.regiehub.gateway.config.Configuratie.Aanmelding;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Lets people in who logged in at the provider, with a second factor and in a role that the hub knows. */
final class ProviderLogin implements Doors.Login {

    private static final String START = "/oauth2/authorization";
    private static final String NO_FACTOR = "tweede-factor";
    private static final String NO_ROLE = "rol";
    private static final Set<String> REASONS = Set.of(NO_FACTOR, NO_ROLE);

    private final OidcUserService users = new OidcUserService();
    private final ClientRegistrationRepository registrations;
    private final Aanmelding provider;
    private final MappedClaims identities;
    private final SecondFactor factor;
    private final Entries entries;
    private final String address;

    ProviderLogin(
            ClientRegistrationRepository registrations,
            Aanmelding provider,
            MappedClaims identities,
            SecondFactor factor,
            Entries entries,
            String address) {
        this.registrations = registrations;
        this.provider = provider;
        this.identities = identities;
        this.factor = factor;
        this.entries = entries;
        this.address = address;
    }

    @Override
    public void into(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(START + "/" + ExternalIdentity.SCREENS)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::admitted))
                .successHandler(entries.then(new SavedRequestAwareAuthenticationSuccessHandler()))
                .failureHandler(this::refused));
    }

    /** With a proof key (PKCE), and asking for the second factor by name where the provider has names for it. */
    private OAuth2AuthorizationRequestResolver requests() {
        var acr = provider.tweedeFactor().acr();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> {
                    if (!acr.isEmpty()) {
                        request.additionalParameters(more -> more.put("acr_values", String.join(" ", acr)));
                    }
                }));
        return resolver;
    }

    private OidcUser admitted(OidcUserRequest request) {
        var user = users.loadUser(request);
        if (!factor.given(user)) {
            throw refusal(NO_FACTOR);
        }
        if (identities.person(user).isEmpty()) {
            throw refusal(NO_ROLE);
        }
        return user;
    }

    private static OAuth2AuthenticationException refusal(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason));
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        entries.refused(Entries.NOBODY, request.getRemoteAddr());
        var code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        response.sendRedirect("/inloggen?geweigerd=" + (REASONS.contains(code) ? code : "anders"));
    }

    /** Logging out leads to a page of the provider's. */
    @Override
    public String forms() {
        var issuer = URI.create(provider.uitgever());
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** Ends the session here and, where it has a page for that, at the provider. */
    @Override
    public LogoutSuccessHandler left() {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(address + Doors.LEFT);
        handler.setDefaultTargetUrl(Doors.LEFT);
        return handler;
    }
}
