package nl.regiehub.gateway.pages.vocabulaire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Betekenisvoorstellen;
import nl.regiehub.gateway.vocabulaire.Vertaalwerk;
import nl.regiehub.vocabulary.wijziging.Koppeling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes that need a meaning: what waits for them, what they may mean, and proposing one. */
@Controller
@RequestMapping("/vocabulaire/werkvoorraad")
final class WerkvoorraadSchermen {

    private final Vertaalwerk werk;
    private final Betekenisvoorstellen voorstellen;

    WerkvoorraadSchermen(Vertaalwerk werk, Betekenisvoorstellen voorstellen) {
        this.werk = werk;
        this.voorstellen = voorstellen;
    }

    @GetMapping
    String posten(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("posten", werk.posten(herkomst(vrager, request)));
        return "vocabulaire/werkvoorraad";
    }

    @GetMapping("/code")
    String code(
            Vrager vrager,
            @RequestParam String lijst,
            @RequestParam String code,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("dossier", werk.dossier(herkomst(vrager, request), new Code(lijst, code)));
        model.addAttribute("relaties", List.of(Relatie.values()));
        return "vocabulaire/code";
    }

    @PostMapping("/koppeling")
    String koppel(
            Vrager vrager,
            @RequestParam String lijst,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String begrip,
            @RequestParam(defaultValue = "") String relatie,
            @RequestParam(defaultValue = "") String verlies,
            @RequestParam(defaultValue = "") String toelichting,
            HttpServletRequest request,
            Model model,
            RedirectAttributes melding) {
        var koppeling = new Koppeling(new Code(lijst, code), relatie(relatie), begrip.strip(), verlies);
        try {
            long nummer = voorstellen.koppel(herkomst(vrager, request), koppeling, toelichting);
            return ingediend(nummer, melding);
        } catch (Weigering weigering) {
            model.addAttribute("problemen", weigering.problemen());
            return code(vrager, lijst, code, request, model);
        }
    }

    @PostMapping("/afwijzing")
    String geenBetekenis(
            Vrager vrager,
            @RequestParam String lijst,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String reden,
            HttpServletRequest request,
            Model model,
            RedirectAttributes melding) {
        try {
            return ingediend(
                    voorstellen.geenBetekenis(herkomst(vrager, request), new Code(lijst, code), reden), melding);
        } catch (Weigering weigering) {
            model.addAttribute("problemen", weigering.problemen());
            return code(vrager, lijst, code, request, model);
        }
    }

    private static String ingediend(long nummer, RedirectAttributes melding) {
        melding.addFlashAttribute("melding", "voorstel.melding.ingediend");
        return "redirect:/vocabulaire/voorstellen/" + nummer;
    }

    private static Relatie relatie(String naam) {
        return Arrays.stream(Relatie.values())
                .filter(each -> each.name().equals(naam))
                .findFirst()
                .orElse(Relatie.CLOSE_MATCH);
    }

    /** Screens are for people, who work on the vocabulary for that one purpose. */
    static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        if (vrager.medewerker() == null) {
            throw new NietGevonden();
        }
        return new Herkomst(vrager, "vocabulaire", request.getRemoteAddr());
    }
}
