package nl.regiehub.gateway.security;

import java.util.Optional;
import nl.regiehub.canonical.PartnerId;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads who is asking from the claims of a token or a login. Never both a person and a system. */
interface Identities {

    /** The person that the claims are about; empty when they do not say which, in which one role and for whom. */
    Optional<Account> person(ClaimAccessor claims);

    /** The partner whose system the claims are about; empty when it is not connected. */
    Optional<PartnerId> system(ClaimAccessor claims);
}
