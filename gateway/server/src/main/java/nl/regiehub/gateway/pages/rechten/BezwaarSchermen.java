package nl.regiehub.gateway.pages.rechten;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.pages.Rolkaart;
import nl.regiehub.gateway.rechten.Bezwaren;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 'Bezwaren': what inwoners object to in what the own organisation does with their data, and what was decided on it. */
@Controller
@RequestMapping("/bezwaren")
final class BezwaarSchermen {

    private static final String TERUG = "redirect:/bezwaren";

    private final Bezwaren bezwaren;
    private final Rolkaart rollen;

    BezwaarSchermen(Bezwaren bezwaren, Rolkaart rollen) {
        this.bezwaren = bezwaren;
        this.rollen = rollen;
    }

    @GetMapping
    String overzicht(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("overzicht", bezwaren.overzicht(herkomst(vrager, request)));
        model.addAttribute("langste", Bezwaren.LANGSTE_REDEN);
        return "bezwaren";
    }

    /** Says why an objection stops nothing. */
    @PostMapping("/afwijzen")
    String wijsAf(
            Vrager vrager,
            @RequestParam String bron,
            @RequestParam String nummer,
            @RequestParam String reden,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return besloten(
                reden,
                melding,
                "bezwaren.melding.afgewezen",
                gegeven -> bezwaren.wijsAf(herkomst(vrager, request), Organisatiecode.van(bron), nummer, gegeven));
    }

    /** Says why what was rejected is honoured. */
    @PostMapping("/honoreren")
    String honoreer(
            Vrager vrager,
            @RequestParam String bron,
            @RequestParam String nummer,
            @RequestParam String reden,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return besloten(
                reden,
                melding,
                "bezwaren.melding.gehonoreerd",
                gegeven -> bezwaren.honoreer(herkomst(vrager, request), Organisatiecode.van(bron), nummer, gegeven));
    }

    /** Decides for a reason, if there is one. */
    private static String besloten(String reden, RedirectAttributes melding, String gedaan, Consumer<String> besluit) {
        boolean gegeven = !reden.isBlank() && reden.length() <= Bezwaren.LANGSTE_REDEN;
        if (gegeven) {
            besluit.accept(reden.strip());
        }
        melding.addFlashAttribute(gegeven ? "melding" : "fout", gegeven ? gedaan : "bezwaren.fout");
        return TERUG;
    }

    /** Asks for what the role is there for; who has no role is stopped at the door. */
    private Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        var doel = rollen.doelen(vrager.rol()).stream().findFirst().orElse("");
        return new Herkomst(vrager, doel, request.getRemoteAddr());
    }
}
