package nl.regiehub.gateway.security;

import java.time.Clock;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Journal;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Writes in the audit trail who came in, and that somebody was refused. */
@Component
final class Entries {

    private static final String HANDELING = "aanmelden";

    /** Who it was that did not come in, when no such account exists. */
    static final String NOBODY = "onbekend";

    /** The attribute of a request that let somebody in on screen. */
    static final String ENTERED = Entries.class.getName();

    private final Audit audit;
    private final Askers askers;
    private final Clock clock;

    Entries(Journal journal, Askers askers, Clock clock) {
        this.audit = journal.audit();
        this.askers = askers;
        this.clock = clock;
    }

    /** Writes that somebody logged in on screen, and goes on. */
    AuthenticationSuccessHandler then(AuthenticationSuccessHandler next) {
        return (request, response, authentication) -> {
            askers.account(authentication).ifPresent(account -> entered(account, request.getRemoteAddr()));
            request.setAttribute(ENTERED, true);
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    /** A person came in. */
    void entered(Account account, String address) {
        audit.write(new Audit.Regel(
                clock.instant(),
                account.naam(),
                account.rol(),
                account.organisatie(),
                HANDELING,
                "",
                null,
                null,
                "toegestaan",
                address));
    }

    /**
     * Somebody did not come in.
     *
     * @param account one that exists, or {@link #NOBODY}: what was typed as a name may be anything
     */
    void refused(String account, String address) {
        refused(account, HANDELING, address);
    }

    /** After too many failures an account or an address must wait. */
    void blocked(String account, String address) {
        refused(account, HANDELING + ":wachten", address);
    }

    /** A partner's token came without the certificate of that partner. */
    void unproven(PartnerId partner, String address) {
        refused(partner.waarde(), HANDELING + ":certificaat", address);
    }

    private void refused(String account, String what, String address) {
        audit.write(new Audit.Regel(clock.instant(), account, null, null, what, "", null, null, "geweigerd", address));
    }
}
