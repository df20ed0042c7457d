package nl.regiehub.gateway.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets a person in by name and password. */
final class PersonLogin implements AuthenticationProvider {

    private final Credentials credentials;

    PersonLogin(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return credentials
                .person(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .map(account -> UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("no such account, or another password"));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
