package nl.regiehub.gateway.security;

import java.util.Optional;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Tells who is asking, from a token or from a login. */
@Component
public final class Askers {

    private final Partners partners;

    Askers(Partners partners) {
        this.partners = partners;
    }

    /** The partner whose system this is; empty for a person and for a system that is not connected. */
    public Optional<Partner> partner(Authentication authentication) {
        return authentication.getPrincipal() instanceof Jwt jwt ? partner(jwt) : Optional.empty();
    }

    /** Who asks, in which role and for whom; empty when the token does not say. */
    public Optional<Vrager> asker(Authentication authentication) {
        return account(authentication)
                .map(account -> new Vrager(account.naam(), account.rol(), account.organisatie(), account.naam()))
                .or(() -> partner(authentication).flatMap(Askers::system));
    }

    /** The person who asks; empty for a system. */
    public Optional<Account> account(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case Account account -> Optional.of(account);
            case OidcUser user -> account(user, user.getSubject());
            case Jwt jwt -> account(jwt, jwt.getSubject());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Account> account(ClaimAccessor claims, @Nullable String subject) {
        var role = claims.getClaimAsString(Claims.ROLE);
        var organisation = claims.getClaimAsString(Claims.ORGANISATION);
        if (subject == null || role == null || organisation == null) {
            return Optional.empty();
        }
        var name = Optional.ofNullable(claims.getClaimAsString(Claims.NAME)).orElse(subject);
        return Optional.of(new Account(subject, name, role, Organisatiecode.van(organisation)));
    }

    private Optional<Partner> partner(Jwt jwt) {
        return Optional.ofNullable(jwt.getClaimAsString(Claims.PARTNER))
                .flatMap(id -> partners.find(new PartnerId(id)));
    }

    private static Optional<Vrager> system(Partner partner) {
        return partner.organisaties().stream()
                .sorted()
                .findFirst()
                .map(organisation -> new Vrager(partner.id().waarde(), partner.rol(), organisation, null));
    }
}
