package nl.regiehub.gateway.security;

import java.util.Optional;
import java.util.function.Supplier;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets through who keeps the hub running: who may see all of its ledgers. */
@Component
final class KeepersOnly implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String OPERATION = "boekhouding:alles";
    private static final String PURPOSE = "beheer";

    private final Askers askers;
    private final Toegang toegang;

    KeepersOnly(Askers askers, Toegang toegang) {
        this.askers = askers;
        this.toegang = toegang;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        return new AuthorizationDecision(Optional.ofNullable(authentication.get())
                .flatMap(askers::asker)
                .filter(asker -> toegang.operatie(asker, OPERATION, PURPOSE) instanceof Besluit.Toegestaan)
                .isPresent());
    }
}
