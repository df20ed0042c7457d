package nl.regiehub.gateway.security;

import java.util.Collection;
import java.util.Optional;
import nl.regiehub.canonical.PartnerId;

/** Accounts and systems that the hub itself knows the secrets of; only a demo region has any. */
public interface Credentials {

    /** Whether there is a person or a system of this name. */
    boolean knows(String name);

    /** The person with this name and password. */
    Optional<Account> person(String name, String password);

    /** The partners' systems. */
    Collection<SystemClient> systems();

    /** A partner's system, with what it proves itself by. */
    record SystemClient(PartnerId partner, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "SystemClient[%s]".formatted(partner);
        }
    }
}
