package nl.regiehub.gateway.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.HubSettings;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratie.Aanmelding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Outside a demo region an OpenID Connect provider says who is asking. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class ExternalIdentity {

    /** What the hub itself calls its screens as a client of the provider. */
    static final String SCREENS = "hub";

    private static final String AUDIENCE = "regiehub";

    private final Aanmelding identity;
    private final MappedClaims identities;
    private final SecondFactor factor;

    ExternalIdentity(Configuratie configuratie) {
        this.identity =
                required(configuratie.hub().aanmelding(), "aanmelding", "the address of your OpenID Connect provider");
        this.identities = new MappedClaims(configuratie, identity);
        this.factor = new SecondFactor(identity.tweedeFactor(), identities);
    }

    @Bean
    Identities identities() {
        return identities;
    }

    @Bean
    Entrance entrance() {
        return Entrance.PROVIDER;
    }

    /** Reads tokens. The provider is asked for its keys at the first one, so that it need not be up before the hub. */
    @Bean
    JwtDecoder jwtDecoder(CertificateProof certificates) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(identity.uitgever())
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(validators(certificates));
            return decoder;
        });
    }

    /**
     * Access tokens say {@code at+jwt} (RFC 9068) at some providers and {@code JWT} at others. Those that a provider bound
     * to a certificate (RFC 8705) are good over a connection with that certificate only.
     */
    private OAuth2TokenValidator<Jwt> validators(CertificateProof certificates) {
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        var period = new JwtTimestampValidator();
        period.setAllowEmptyExpiryClaim(false); // what never ends cannot be taken back
        return JwtValidators.createDefaultWithValidators(List.<OAuth2TokenValidator<Jwt>>of(
                type,
                period,
                new JwtIssuerValidator(identity.uitgever()),
                new JwtAudienceValidator(Objects.requireNonNullElse(identity.publiek(), AUDIENCE)),
                factor,
                certificates));
    }

    /** The screens, as the provider knows them. */
    @Bean
    ClientRegistrationRepository clientRegistrations(HubSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings.address())));
    }

    private ClientRegistration registration(String address) {
        var name = required(identity.clientId(), "aanmelding.clientId", "how the provider knows the screens");
        var file = required(identity.clientGeheimBestand(), "aanmelding.clientGeheimBestand", "the screens' secret");
        return ClientRegistrations.fromIssuerLocation(identity.uitgever())
                .registrationId(SCREENS)
                .clientId(name)
                .clientSecret(secret(Path.of(file)))
                .redirectUri(address + "/login/oauth2/code/" + SCREENS)
                .scope(List.of("openid", "profile"))
                .build();
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "'%s' cannot be read".formatted(file), e);
        }
    }

    /** Sends people to the provider. */
    @Bean
    Doors.Login login(ClientRegistrationRepository registrations, Entries entries, HubSettings settings) {
        return new ProviderLogin(registrations, identity, identities, factor, entries, settings.address());
    }

    private static <T> T required(@Nullable T value, String key, String meaning) {
        if (value == null) {
            throw new HubException(Fault.MISCONFIGURED, "hub.yaml has no %s: %s".formatted(key, meaning), null);
        }
        return value;
    }
}
