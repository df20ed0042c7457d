package nl.regiehub.gateway.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
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
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Outside a demo region an OpenID Connect provider says who is asking. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class ExternalIdentity {

    private final Aanmelding identity;

    ExternalIdentity(Configuratie configuratie) {
        this.identity =
                required(configuratie.hub().aanmelding(), "aanmelding", "the address of your OpenID Connect provider");
    }

    /** Reads tokens. The provider is asked for its keys at the first one, so that it need not be up before the hub. */
    @Bean
    JwtDecoder jwtDecoder() {
        var audience = identity.publiek() == null ? "regiehub" : identity.publiek();
        return new SupplierJwtDecoder(() -> {
            var decoder =
                    NimbusJwtDecoder.withIssuerLocation(identity.uitgever()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(identity.uitgever()), new JwtAudienceValidator(audience)));
            return decoder;
        });
    }

    /** The screens, as the provider knows them. */
    @Bean
    ClientRegistrationRepository clientRegistrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        var name = required(identity.clientId(), "aanmelding.clientId", "how the provider knows the screens");
        var file = required(identity.clientGeheimBestand(), "aanmelding.clientGeheimBestand", "the screens' secret");
        return ClientRegistrations.fromIssuerLocation(identity.uitgever())
                .registrationId("hub")
                .clientId(name)
                .clientSecret(secret(Path.of(file)))
                .scope("openid", "profile")
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
    Doors.Login login() {
        return http -> http.oauth2Login(login -> login.defaultSuccessUrl("/", true));
    }

    private static <T> T required(@Nullable T value, String key, String meaning) {
        if (value == null) {
            throw new HubException(Fault.MISCONFIGURED, "hub.yaml has no %s: %s".formatted(key, meaning), null);
        }
        return value;
    }
}
