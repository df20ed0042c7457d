package nl.regiehub.gateway.pages.vocabulaire;

import static nl.regiehub.gateway.pages.vocabulaire.WerkvoorraadSchermen.herkomst;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Begripsinvoer;
import nl.regiehub.gateway.vocabulaire.Koppelinginvoer;
import nl.regiehub.gateway.vocabulaire.Werkkopieen;
import nl.regiehub.gateway.vocabulaire.Werkkopieen.Kopie;
import nl.regiehub.vocabulary.Begripsbewerking;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import nl.regiehub.vocabulary.naslag.Zoekvraag;
import nl.regiehub.vocabulary.naslag.Zoekvraag.Soort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposing a change in forms: a concept, what a code means, or a file as text. */
@Controller
@RequestMapping("/vocabulaire/werkkopie")
final class WerkkopieSchermen {

    private static final int GEVONDEN = 25;

    private final Werkkopieen werkkopieen;
    private final Uitgaven uitgaven;
    private final Clock clock;

    WerkkopieSchermen(Werkkopieen werkkopieen, Uitgaven uitgaven, Clock clock) {
        this.werkkopieen = werkkopieen;
        this.uitgaven = uitgaven;
        this.clock = clock;
    }

    @GetMapping
    String kies(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        var bestanden = werkkopieen.bestanden(herkomst(vrager, request), kopie);
        model.addAttribute("bestanden", bestanden.inhoud().keySet());
        model.addAttribute("q", q.strip());
        if (!q.isBlank()) {
            var werk = uitgaven.nu().werk();
            model.addAttribute(
                    "gevonden",
                    werk.zoek(new Zoekvraag(q, null, Soort.ALLES, 0, GEVONDEN)).treffers());
            model.addAttribute("werk", werk);
        }
        return "vocabulaire/werkkopie";
    }

    @GetMapping("/begrip")
    String begrip(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @RequestParam(defaultValue = "") String naam,
            HttpServletRequest request,
            Model model) {
        var bewerking = Begripsbewerking.van(werkkopieen.bestanden(herkomst(vrager, request), kopie));
        var invoer = naam.isEmpty()
                ? Begripsinvoer.LEEG
                : bewerking.tekst(naam).map(Begripsinvoer::van).orElseThrow(NietGevonden::new);
        return begripsformulier(naam, invoer, bewerking.labels(), model);
    }

    private static String begripsformulier(String naam, Begripsinvoer invoer, List<String> labels, Model model) {
        model.addAttribute("naam", naam);
        model.addAttribute("invoer", invoer);
        model.addAttribute("labels", labels);
        model.addAttribute("statussen", List.of(Status.values()));
        return "vocabulaire/begripsformulier";
    }

    @PostMapping("/begrip")
    String schrijfBegrip(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @RequestParam(defaultValue = "") String naam,
            @ModelAttribute("invoer") Begripsinvoer invoer,
            HttpServletRequest request,
            Model model) {
        try {
            return bewaard(werkkopieen.begrip(herkomst(vrager, request), kopie, naam, invoer));
        } catch (Weigering weigering) {
            model.addAttribute("problemen", weigering.problemen());
            var labels = Begripsbewerking.van(werkkopieen.bestanden(herkomst(vrager, request), kopie))
                    .labels();
            return begripsformulier(naam, invoer, labels, model);
        }
    }

    @GetMapping("/koppeling")
    String koppeling(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @ModelAttribute("invoer") Koppelinginvoer invoer,
            HttpServletRequest request,
            Model model) {
        var bestanden = werkkopieen.bestanden(herkomst(vrager, request), kopie);
        var werk = uitgaven.nu().werk();
        var code = new Code(invoer.lijst(), invoer.waarde());
        model.addAttribute("code", werk.code(code).orElseThrow(NietGevonden::new));
        model.addAttribute("lijst", werk.lijst(code.schema()).orElseThrow(NietGevonden::new));
        model.addAttribute("koppelingen", werkkopieen.betekenissen(code, LocalDate.now(clock)));
        model.addAttribute("labels", Begripsbewerking.van(bestanden).labels());
        model.addAttribute("relaties", List.of(Relatie.values()));
        return "vocabulaire/koppelingsformulier";
    }

    @PostMapping("/koppeling")
    String schrijfKoppeling(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @ModelAttribute("invoer") Koppelinginvoer invoer,
            HttpServletRequest request,
            Model model) {
        try {
            return bewaard(werkkopieen.koppeling(herkomst(vrager, request), kopie, invoer));
        } catch (Weigering weigering) {
            model.addAttribute("problemen", weigering.problemen());
            return koppeling(vrager, kopie, invoer, request, model);
        }
    }

    @GetMapping("/bestand")
    String bestand(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @RequestParam String pad,
            HttpServletRequest request,
            Model model) {
        var tekst = werkkopieen
                .bestanden(herkomst(vrager, request), kopie)
                .tekst(pad)
                .orElse("");
        model.addAttribute("pad", pad);
        model.addAttribute("tekst", tekst);
        model.addAttribute("regels", tekst.lines().toList());
        model.addAttribute("problemen", werkkopieen.problemen(herkomst(vrager, request), kopie, pad));
        return "vocabulaire/bestandsformulier";
    }

    @PostMapping("/bestand")
    String schrijfBestand(
            Vrager vrager,
            @ModelAttribute("kopie") Kopie kopie,
            @RequestParam String pad,
            @RequestParam(defaultValue = "") String tekst,
            HttpServletRequest request) {
        return bewaard(werkkopieen.bestand(herkomst(vrager, request), kopie, pad, tekst));
    }

    private static String bewaard(long nummer) {
        return "redirect:/vocabulaire/voorstellen/" + nummer;
    }
}
