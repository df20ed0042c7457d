package nl.regiehub.gateway.http;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Says in the words of RFC 6750 and RFC 9470 what is the matter with a bearer token. */
final class Challenge {

    private static final String INVALID = "invalid_token";
    private static final String MORE_PROOF = "insufficient_user_authentication";

    private Challenge() {}

    /** What goes into {@code WWW-Authenticate}; no more than the scheme to who brought no token at all. */
    static String to(AuthenticationException reason) {
        if (!(reason instanceof OAuth2AuthenticationException)) {
            return "Bearer";
        }
        return lacksProof(reason)
                ? challenge(MORE_PROOF, "A second factor is required")
                : challenge(INVALID, "The token is not valid here and now");
    }

    private static boolean lacksProof(AuthenticationException reason) {
        return reason.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream().map(OAuth2Error::getErrorCode).allMatch(MORE_PROOF::equals);
    }

    /** The library's own description is left out: it quotes the token. */
    private static String challenge(String error, String description) {
        return "Bearer error=\"%s\", error_description=\"%s\"".formatted(error, description);
    }
}
