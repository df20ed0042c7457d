package nl.regiehub.gateway.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiehub.gateway.security.Account;
import nl.regiehub.gateway.security.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every screen: who is logged in and where they may go. */
@ControllerAdvice(basePackageClasses = Omlijsting.class)
final class Omlijsting {

    private final Askers askers;
    private final Rolkaart rollen;
    private final Weergave weergave;

    Omlijsting(Askers askers, Rolkaart rollen, Weergave weergave) {
        this.askers = askers;
        this.rollen = rollen;
        this.weergave = weergave;
    }

    /**
     * Where somebody may go, and what they may do there.
     *
     * @param rol of whoever is logged in; empty for nobody
     */
    record Menu(String rol, Rolkaart rollen) {

        /** Where they may go, beside where everybody may. */
        public List<Bestemming> bestemmingen() {
            return Stream.of(Bestemming.values())
                    .filter(bestemming -> bestemming.staatOpenVoor(rol, rollen))
                    .toList();
        }

        /** Whether something may be offered to them. */
        public boolean mag(String operatie) {
            return rollen.mag(rol, operatie);
        }
    }

    @ModelAttribute("account")
    @Nullable
    Account account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(askers::account)
                .orElse(null);
    }

    @ModelAttribute("toon")
    Weergave weergave() {
        return weergave;
    }

    @ModelAttribute("menu")
    Menu menu() {
        var account = account();
        return new Menu(account == null ? "" : account.rol(), rollen);
    }
}
