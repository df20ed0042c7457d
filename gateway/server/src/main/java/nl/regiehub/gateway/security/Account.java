package nl.regiehub.gateway.security;

import nl.regiehub.canonical.Organisatiecode;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who logged in, acting in one role for one organisation.
 *
 * @param naam the account name, under which casussen know this person
 * @param weergave how people call them
 * @param rol one of the roles of {@code config/access}
 * @param organisatie for whom they act
 */
public record Account(String naam, String weergave, String rol, Organisatiecode organisatie)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return naam;
    }
}
