package nl.regiehub.gateway.security;

import java.util.Objects;
import java.util.Optional;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** The claims of the tokens that a demo region gives out itself. */
final class OwnClaims implements Identities {

    /** The partner whose system this is. */
    static final String PARTNER = "partner";

    /** The role in which a person acts. */
    static final String ROLE = "rol";

    /** The organisation for which a person acts, as {@code REGISTER:CODE}. */
    static final String ORGANISATION = "organisatie";

    /** How people call a person. */
    static final String NAME = "name";

    private static final String ACCOUNT = "sub";

    @Override
    public Optional<Account> person(ClaimAccessor claims) {
        return claims.hasClaim(ROLE)
                ? Optional.of(new Account(
                        told(claims, ACCOUNT),
                        told(claims, NAME),
                        told(claims, ROLE),
                        Organisatiecode.van(told(claims, ORGANISATION))))
                : Optional.empty();
    }

    private static String told(ClaimAccessor claims, String name) {
        return Objects.requireNonNull(claims.getClaimAsString(name), name);
    }

    @Override
    public Optional<PartnerId> system(ClaimAccessor claims) {
        return Optional.ofNullable(claims.getClaimAsString(PARTNER)).map(PartnerId::new);
    }
}
