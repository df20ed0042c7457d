package nl.regiehub.gateway.security;

import java.util.List;
import java.util.Objects;
import nl.regiehub.gateway.config.Configuratie.TweedeFactor;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Asks that a person proved in two ways who they are: the provider says so in {@code acr}, or names the ways in
 * {@code amr} (RFC 8176).
 */
final class SecondFactor implements OAuth2TokenValidator<Jwt> {

    /** What a token without it is refused with (RFC 9470). */
    static final String MISSING = "insufficient_user_authentication";

    private final TweedeFactor asked;
    private final MappedClaims identities;

    SecondFactor(TweedeFactor asked, MappedClaims identities) {
        this.asked = asked;
        this.identities = identities;
    }

    /** Whether the provider says that the person did. */
    boolean given(ClaimAccessor claims) {
        return !asked.vereist()
                || asked.acr().contains(Objects.requireNonNullElse(claims.getClaimAsString("acr"), ""))
                || Objects.requireNonNullElse(claims.getClaimAsStringList("amr"), List.<String>of()).stream()
                        .anyMatch(asked.amr()::contains);
    }

    /** Systems prove who they are with a key of their own, and have no second way. */
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return !identities.personal(token) || given(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(MISSING, "A second factor is required", null));
    }
}
