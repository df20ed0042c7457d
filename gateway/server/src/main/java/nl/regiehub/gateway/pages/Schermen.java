package nl.regiehub.gateway.pages;

import nl.regiehub.gateway.security.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The screens that everyone has: logging in, the first one after it, and how accessible all of them are. */
@Controller
final class Schermen {

    private final Rolkaart rollen;

    Schermen(Rolkaart rollen) {
        this.rollen = rollen;
    }

    @GetMapping("/inloggen")
    String inloggen() {
        return "inloggen";
    }

    @GetMapping("/")
    String start(Account account, Model model) {
        model.addAttribute("omschrijving", rollen.omschrijving(account.rol()));
        model.addAttribute("doelen", rollen.doelen(account.rol()));
        return "start";
    }

    @GetMapping("/toegankelijkheid")
    String toegankelijkheid() {
        return "toegankelijkheid";
    }
}
