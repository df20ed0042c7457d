package nl.regiehub.gateway.pages;

import java.util.Optional;
import java.util.stream.Stream;
import nl.regiehub.gateway.rechten.Bezwaren;
import nl.regiehub.gateway.rechten.Inzagerecht;
import nl.regiehub.gateway.rechten.Toestemmingen;
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

    /** Where somebody may go. */
    record Menu(
            boolean huishoudens,
            boolean verwijzingen,
            boolean beheer,
            boolean vocabulaire,
            boolean voorstellen,
            boolean toetsen,
            boolean vaststellen,
            boolean ventielen,
            boolean ventielAanvragen,
            boolean toezicht,
            boolean mijn,
            boolean toestemmingen,
            boolean gegevens,
            boolean bezwaren) {

        /** Nowhere but where everybody may. */
        public boolean leeg() {
            return !huishoudens
                    && !verwijzingen
                    && !beheer
                    && !vocabulaire
                    && !ventielen
                    && !toezicht
                    && !mijn
                    && !toestemmingen
                    && !gegevens
                    && !bezwaren;
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
        var rol = account == null ? "" : account.rol();
        return new Menu(
                rollen.mag(rol, "huishouden:zoeken"),
                rollen.mag(rol, "verwijzing:beantwoorden"),
                rollen.mag(rol, "boekhouding:alles"),
                rollen.mag(rol, "vocabulaire:lezen"),
                rollen.mag(rol, "vocabulaire:voorstellen"),
                rollen.mag(rol, "vocabulaire:toetsen"),
                rollen.mag(rol, "vocabulaire:vaststellen"),
                Stream.of("ventiel:aanvragen", "ventiel:openen", "ventiel:toetsen")
                        .anyMatch(operatie -> rollen.mag(rol, operatie)),
                rollen.mag(rol, "ventiel:aanvragen"),
                rollen.mag(rol, "audit:inzien"),
                rollen.mag(rol, "audit:eigen"),
                rollen.mag(rol, Toestemmingen.OPERATIE) && rollen.doelen(rol).contains("eigen-inzage"),
                rollen.mag(rol, Inzagerecht.OPERATIE),
                rollen.mag(rol, Bezwaren.OPERATIE));
    }
}
