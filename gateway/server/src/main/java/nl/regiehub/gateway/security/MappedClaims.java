package nl.regiehub.gateway.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratie.Aanmelding;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** The claims of an OpenID Connect provider, under the names and with the values that the configuration gives. */
final class MappedClaims implements Identities {

    /** What a provider says only of somebody who logged in (OpenID Connect Core 2, RFC 8176). */
    private static final Set<String> LOGGED_IN = Set.of("auth_time", "amr", "nonce", "at_hash");

    private final Aanmelding aanmelding;
    private final Map<String, PartnerId> clients;
    private final Predicate<String> known;

    MappedClaims(Configuratie configuratie, Aanmelding aanmelding) {
        this.aanmelding = aanmelding;
        this.clients = configuratie.clients();
        this.known = role -> configuratie.beleid().rollen().stream()
                .anyMatch(rol -> rol.naam().equals(role));
    }

    @Override
    public Optional<Account> person(ClaimAccessor claims) {
        var account = claims.getClaimAsString(aanmelding.claims().account());
        return account == null
                ? Optional.empty()
                : role(claims)
                        .flatMap(role -> organisation(claims)
                                .map(organisation -> new Account(account, name(claims, account), role, organisation)));
    }

    /**
     * Whether the claims are about a person: they name a role, whether or not the hub knows it, or tell of a login. A person
     * without a role who logged in through a partner's client is not that partner.
     */
    boolean personal(ClaimAccessor claims) {
        return !values(claims, aanmelding.claims().rol()).isEmpty()
                || LOGGED_IN.stream().anyMatch(claims::hasClaim);
    }

    /** A person with two hats must choose one at the provider: two roles are as good as none. */
    private Optional<String> role(ClaimAccessor claims) {
        return only(values(claims, aanmelding.claims().rol()).stream()
                .map(value -> aanmelding.rollen().getOrDefault(value, value))
                .filter(known)
                .distinct()
                .toList());
    }

    private Optional<Organisatiecode> organisation(ClaimAccessor claims) {
        return only(values(claims, aanmelding.claims().organisatie()).stream()
                .map(value -> aanmelding.organisaties().getOrDefault(value, value))
                .flatMap(value -> code(value).stream())
                .distinct()
                .toList());
    }

    private static Optional<Organisatiecode> code(String value) {
        try {
            return Optional.of(Organisatiecode.van(value));
        } catch (IllegalArgumentException _) { // no organisation that the hub could know
            return Optional.empty();
        }
    }

    private String name(ClaimAccessor claims, String otherwise) {
        return Optional.ofNullable(claims.getClaimAsString(aanmelding.claims().naam()))
                .orElse(otherwise);
    }

    @Override
    public Optional<PartnerId> system(ClaimAccessor claims) {
        return personal(claims)
                ? Optional.empty()
                : only(values(claims, aanmelding.claims().client())).map(clients::get);
    }

    private static <T> Optional<T> only(List<T> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static List<String> values(ClaimAccessor claims, String name) {
        return switch (claims.hasClaim(name) ? claims.getClaim(name) : inside(claims.getClaims(), name)) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    /** Dots in a name lead into claims that hold others. */
    private static @Nullable Object inside(Map<String, Object> claims, String name) {
        @Nullable Object found = claims;
        for (String part : name.split("\\.", -1)) {
            found = found instanceof Map<?, ?> inner ? inner.get(part) : null;
        }
        return found;
    }
}
