package nl.regiehub.gateway.pages;

import java.util.Set;
import nl.regiehub.gateway.security.Account;
import nl.regiehub.gateway.security.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens that everyone has: logging in, the first one after it, and how accessible all of them are. */
@Controller
final class Schermen {

    private static final Set<String> REDENEN = Set.of("tweede-factor", "rol");

    private final Rolkaart rollen;
    private final Entrance entrance;

    Schermen(Rolkaart rollen, Entrance entrance) {
        this.rollen = rollen;
        this.entrance = entrance;
    }

    @GetMapping("/inloggen")
    String inloggen(@RequestParam(required = false) @Nullable String geweigerd, Model model) {
        model.addAttribute("formulier", entrance == Entrance.FORM);
        if (geweigerd != null) {
            model.addAttribute("geweigerd", REDENEN.contains(geweigerd) ? geweigerd : "anders");
        }
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
