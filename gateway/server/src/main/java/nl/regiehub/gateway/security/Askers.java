package nl.regiehub.gateway.security;

import java.util.Optional;
import nl.regiehub.access.Vrager;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Tells who is asking, from a token or from a login. */
@Component
public final class Askers {

    private final Partners partners;
    private final Identities identities;

    Askers(Partners partners, Identities identities) {
        this.partners = partners;
        this.identities = identities;
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
            case ClaimAccessor claims -> identities.person(claims);
            case null, default -> Optional.empty();
        };
    }

    private Optional<Partner> partner(Jwt jwt) {
        return identities.system(jwt).flatMap(partners::find);
    }

    private static Optional<Vrager> system(Partner partner) {
        return partner.organisaties().stream()
                .sorted()
                .findFirst()
                .map(organisation -> new Vrager(partner.id().waarde(), partner.rol(), organisation, null));
    }
}
