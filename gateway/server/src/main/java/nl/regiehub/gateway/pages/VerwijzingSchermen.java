package nl.regiehub.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Verwijzingen;
import nl.regiehub.gateway.inzage.Verwijzingen.Besluit;
import nl.regiehub.gateway.security.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A provider's verwijzingen: what was asked, and accepting or refusing it. */
@Controller
@RequestMapping("/verwijzingen")
final class VerwijzingSchermen {

    private static final String TERUG = "redirect:/verwijzingen";

    private final Verwijzingen verwijzingen;
    private final Rolkaart rollen;

    VerwijzingSchermen(Verwijzingen verwijzingen, Rolkaart rollen) {
        this.verwijzingen = verwijzingen;
        this.rollen = rollen;
    }

    @GetMapping
    String mijn(Account account, Vrager vrager, HttpServletRequest request, Model model) {
        var alle = verwijzingen.mijn(herkomst(account, vrager, request));
        model.addAttribute(
                "open", alle.stream().filter(Verwijzingen.Binnengekomen::open).toList());
        model.addAttribute("beantwoord", alle.stream().filter(v -> !v.open()).toList());
        return "verwijzingen";
    }

    @PostMapping("/{id}/accepteren")
    String accepteren(
            Account account,
            Vrager vrager,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes melding) {
        verwijzingen.antwoord(herkomst(account, vrager, request), HuishoudenSchermen.uuid(id), new Besluit.Accepteer());
        melding.addFlashAttribute("melding", "verwijzingen.melding.geaccepteerd");
        return TERUG;
    }

    @GetMapping("/{id}/weigeren")
    String weigeren(Account account, Vrager vrager, @PathVariable String id, HttpServletRequest request, Model model) {
        var uuid = HuishoudenSchermen.uuid(id);
        var verwijzing = verwijzingen.mijn(herkomst(account, vrager, request)).stream()
                .filter(v -> v.id().equals(uuid) && v.open())
                .findFirst()
                .orElseThrow(NietGevonden::new);
        model.addAttribute("verwijzing", verwijzing);
        model.addAttribute("redenen", Verwijzingen.REDENEN);
        return "weigeren";
    }

    @PostMapping("/{id}/weigeren")
    String weiger(
            Account account,
            Vrager vrager,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reden,
            HttpServletRequest request,
            Model model,
            RedirectAttributes melding) {
        if (!Verwijzingen.REDENEN.contains(reden)) {
            model.addAttribute("fout", true);
            return weigeren(account, vrager, id, request, model);
        }
        verwijzingen.antwoord(
                herkomst(account, vrager, request), HuishoudenSchermen.uuid(id), new Besluit.Weiger(reden));
        melding.addFlashAttribute("melding", "verwijzingen.melding.geweigerd");
        return TERUG;
    }

    /** Who answers a verwijzing does so for the one purpose that the role has. */
    private Herkomst herkomst(Account account, Vrager vrager, HttpServletRequest request) {
        var doel = rollen.doelen(account.rol()).stream().findFirst().orElse("");
        return new Herkomst(vrager, doel, request.getRemoteAddr());
    }
}
