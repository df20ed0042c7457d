package nl.regiehub.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Berichtenboek;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For who keeps the hub running: both ledgers, and what became of one message. Technique only, no content. */
@Controller
@RequestMapping("/beheer")
final class BeheerSchermen {

    private final Berichtenboek boek;

    BeheerSchermen(Berichtenboek boek) {
        this.boek = boek;
    }

    @GetMapping("/boekhouding")
    String boekhouding(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("stand", boek.boekhouding(herkomst(vrager, request)));
        return "boekhouding";
    }

    @GetMapping("/berichten")
    String zoek(@RequestParam(defaultValue = "") String id) {
        return "redirect:/beheer/berichten/" + HuishoudenSchermen.uuid(id.strip());
    }

    @GetMapping("/berichten/{id}")
    String bericht(Vrager vrager, @PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("bericht", boek.bericht(herkomst(vrager, request), HuishoudenSchermen.uuid(id)));
        return "bericht";
    }

    private static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        if (vrager.medewerker() == null) { // screens are for people
            throw new NietGevonden();
        }
        return new Herkomst(vrager, "beheer", request.getRemoteAddr());
    }
}
