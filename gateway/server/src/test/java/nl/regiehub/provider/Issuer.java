package nl.regiehub.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** An OpenID Connect provider of a region, such as a gemeente has: its own people, words, keys and clients. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Issuer {

    public static final String PASSWORD = "geheim";
    public static final String SECRET = "van-de-schermen";
    public static final RSAKey KEY = key();

    /** What it says of its people: a role and an organisation in its own words, and how they proved who they are. */
    private static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "anouk", person("Anouk Visser", List.of("regisseur", "kantinecommissie"), "lindehoven", "pwd", "mfa"),
            "bram", person("Bram Dekker", List.of("regisseur"), "lindehoven", "pwd"),
            "kees", person("Kees Kok", List.of("kantinecommissie"), "lindehoven", "pwd", "mfa"),
            "twee", person("Twee Petten", List.of("regisseur", "architect"), "lindehoven", "pwd", "mfa"));

    private final String own;
    private final String hub;
    private final String systemKeys;

    Issuer(Environment environment) {
        own = environment.getRequiredProperty("own");
        hub = environment.getRequiredProperty("hub-address");
        systemKeys = environment.getRequiredProperty("system-keys");
    }

    /** Starts it on a port of this machine. */
    public static ConfigurableApplicationContext start(int port, String hub, String systemKeys) {
        return SpringApplication.run(
                Issuer.class,
                "--server.port=" + port,
                "--server.servlet.session.cookie.name=provider",
                "--server.servlet.session.cookie.secure=false",
                "--spring.main.banner-mode=off",
                // The hub's own settings lie on the same class path and name what only the hub has.
                "--management.endpoint.health.validate-group-membership=false",
                "--own=" + address(port),
                "--hub-address=" + hub,
                "--system-keys=" + systemKeys);
    }

    /** By number, so that a browser takes it for another site than the hub. */
    public static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static Map<String, Object> person(String name, List<String> roles, String organisation, String... amr) {
        return Map.of(
                "name", name,
                "preferred_username", name.toLowerCase(Locale.ROOT).replace(' ', '.'),
                "werk", Map.of("functies", roles, "gever", organisation),
                "amr", List.of(amr));
    }

    /** A new key to sign with. */
    public static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(KEY));
    }

    @Bean
    JwtDecoder decoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().issuer(own).build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(PEOPLE.keySet().stream()
                .map(name -> User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .authorities("person")
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(screens(), system("sys-7"), system("sys-onbekend"));
    }

    /** The hub's screens: by authorization code, with a proof key and no other way. */
    private RegisteredClient screens() {
        return RegisteredClient.withId("schermen")
                .clientId("regiehub-schermen")
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(hub + "/login/oauth2/code/hub")
                .postLogoutRedirectUri(hub + "/inloggen?uitgelogd")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** A partner's system, which signs with a key of its own. */
    private RegisteredClient system(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .jwkSetUrl(systemKeys)
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
                        .build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            var claims = context.getClaims();
            if (context.getTokenType().getValue().equals("access_token")) {
                claims.audience(List.of("regiehub"));
            }
            claims.claim("azp", context.getRegisteredClient().getClientId());
            PEOPLE.getOrDefault(context.getPrincipal().getName(), Map.of()).forEach(claims::claim);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain endpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
