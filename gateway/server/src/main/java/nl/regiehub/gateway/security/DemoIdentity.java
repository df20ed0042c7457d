package nl.regiehub.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.DataDirectory;
import nl.regiehub.gateway.HubSettings;
import nl.regiehub.gateway.security.Credentials.SystemClient;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/** In a demo region the hub says itself who is asking: an authorization server, with accounts made at the first start. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoIdentity {

    private static final String AUDIENCE = "regiehub";
    private static final Duration LIFE = Duration.ofHours(1);

    private final HubSettings settings;

    DemoIdentity(HubSettings settings) {
        this.settings = settings;
    }

    @Bean
    Identities identities() {
        return new OwnClaims();
    }

    @Bean
    Entrance entrance() {
        return Entrance.FORM;
    }

    @Bean
    RSAKey signingKey(DataDirectory data) {
        return SigningKey.in(data.resolve("signing-key.json"));
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    JwtDecoder jwtDecoder(RSAKey signingKey, CertificateProof certificates) {
        try {
            var decoder =
                    NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(settings.address()),
                    new JwtAudienceValidator(AUDIENCE),
                    certificates));
            return decoder;
        } catch (JOSEException e) {
            throw new HubException(Fault.MISCONFIGURED, "the signing key is no RSA key", e);
        }
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().issuer(settings.address()).build();
    }

    @Bean
    RegisteredClientRepository registeredClients(Credentials credentials) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(PasswordGrant.client(LIFE));
        credentials.systems().forEach(system -> clients.add(client(system)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient client(SystemClient system) {
        return RegisteredClient.withId(system.partner().waarde())
                .clientId(system.clientId())
                .clientSecret(system.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build();
    }

    @Bean
    JwtGenerator tokenGenerator(JWKSource<SecurityContext> keys) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(DemoIdentity::claims);
        return generator;
    }

    private static void claims(JwtEncodingContext context) {
        var claims = context.getClaims().audience(List.of(AUDIENCE));
        Authentication asker = context.getPrincipal();
        if (asker != null && asker.getPrincipal() instanceof Account account) {
            claims.claim(OwnClaims.ROLE, account.rol())
                    .claim(OwnClaims.ORGANISATION, account.organisatie().toString())
                    .claim(OwnClaims.NAME, account.weergave());
        } else {
            claims.claim(OwnClaims.PARTNER, context.getRegisteredClient().getId());
        }
    }

    /** Where tokens are given out. */
    @Bean
    @Order(10)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http,
            Credentials credentials,
            JwtGenerator generator,
            RegisteredClientRepository clients,
            Entries entries,
            LoginGuard guard) {
        var grant = new PasswordGrant(credentials, generator, entries);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.authorizationService(new ForgetfulAuthorizations())
                            .tokenGenerator(generator)
                            .clientAuthentication(client -> client.authenticationConverters(
                                            converters -> converters.add(PasswordGrant::clientOf))
                                    .authenticationProviders(providers -> {
                                        providers.addFirst(new PasswordGrant.Client(clients));
                                        SecretCheck.into(providers);
                                    }))
                            .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverter(PasswordGrant::requested)
                                    .authenticationProvider(grant));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable) // nothing rests on a cookie here
                .headers(Headers::strict)
                .addFilterAfter(guard, CsrfFilter.class)
                .build();
    }

    /** A form, with a session cookie. */
    @Bean
    Doors.Login login(Credentials credentials, Entries entries, LoginGuard guard) {
        return http -> http.formLogin(form -> form.loginPage("/inloggen")
                        .usernameParameter("naam")
                        .passwordParameter("wachtwoord")
                        .successHandler(entries.then(new SavedRequestAwareAuthenticationSuccessHandler())))
                .authenticationProvider(new PersonLogin(credentials))
                .addFilterAfter(guard, CsrfFilter.class);
    }

    /** One for both ways in, so that who fails at one waits at the other. */
    @Bean
    LoginGuard loginGuard(Credentials credentials, Entries entries, Clock clock) {
        return new LoginGuard(credentials, entries, clock);
    }

    /** Within the doors only, not before every request. */
    @Bean
    FilterRegistrationBean<LoginGuard> notByItself(LoginGuard guard) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }
}
