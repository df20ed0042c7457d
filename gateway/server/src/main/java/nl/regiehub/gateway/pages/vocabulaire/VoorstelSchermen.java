package nl.regiehub.gateway.pages.vocabulaire;

import static nl.regiehub.gateway.pages.vocabulaire.WerkvoorraadSchermen.herkomst;

import jakarta.servlet.http.HttpServletRequest;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Beoordeling;
import nl.regiehub.gateway.vocabulaire.Uitgifte;
import nl.regiehub.gateway.vocabulaire.Voorstelboek;
import nl.regiehub.gateway.vocabulaire.Voorstelinzage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals, weighing and deciding on them, and the publications that came of them. */
@Controller
@RequestMapping("/vocabulaire")
final class VoorstelSchermen {

    private final Voorstelboek boek;
    private final Voorstelinzage inzage;
    private final Beoordeling beoordeling;
    private final Uitgifte uitgifte;

    VoorstelSchermen(Voorstelboek boek, Voorstelinzage inzage, Beoordeling beoordeling, Uitgifte uitgifte) {
        this.boek = boek;
        this.inzage = inzage;
        this.beoordeling = beoordeling;
        this.uitgifte = uitgifte;
    }

    @GetMapping("/voorstellen")
    String voorstellen(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("voorstellen", inzage.laatste(herkomst(vrager, request)));
        return "vocabulaire/voorstellen";
    }

    @GetMapping("/voorstellen/{nummer}")
    String voorstel(Vrager vrager, @PathVariable long nummer, HttpServletRequest request, Model model) {
        var herkomst = herkomst(vrager, request);
        var voorstel = inzage.voorstel(herkomst, nummer);
        model.addAttribute("voorstel", voorstel);
        model.addAttribute("eigen", voorstel.door().equals(vrager.naam()));
        model.addAttribute("stop", uitgifte.stop().orElse(null));
        if (voorstel.besluit() == null) {
            model.addAttribute(
                    "bestanden", inzage.wijziging(herkomst, nummer).inhoud().keySet());
            model.addAttribute("weging", inzage.weeg(herkomst, nummer, false));
        }
        return "vocabulaire/voorstel";
    }

    @PostMapping("/voorstellen/{nummer}/indienen")
    String indienen(Vrager vrager, @PathVariable long nummer, HttpServletRequest request, RedirectAttributes melding) {
        return na(nummer, "ingediend", melding, () -> boek.indienen(herkomst(vrager, request), nummer));
    }

    @PostMapping("/voorstellen/{nummer}/intrekken")
    String intrekken(Vrager vrager, @PathVariable long nummer, HttpServletRequest request, RedirectAttributes melding) {
        return na(nummer, "ingetrokken", melding, () -> boek.intrekken(herkomst(vrager, request), nummer));
    }

    @PostMapping("/voorstellen/{nummer}/weging")
    String weegOpnieuw(
            Vrager vrager, @PathVariable long nummer, HttpServletRequest request, RedirectAttributes melding) {
        return na(nummer, "gewogen", melding, () -> inzage.weeg(herkomst(vrager, request), nummer, true));
    }

    @PostMapping("/voorstellen/{nummer}/{stap:doorsturen|teruggeven}")
    String toetsen(
            Vrager vrager,
            @PathVariable long nummer,
            @PathVariable String stap,
            @RequestParam(defaultValue = "") String advies,
            HttpServletRequest request,
            RedirectAttributes melding) {
        var herkomst = herkomst(vrager, request);
        boolean door = stap.equals("doorsturen");
        return na(
                nummer,
                door ? "doorgestuurd" : "teruggegeven",
                melding,
                () -> beoordeling.toets(herkomst, nummer, door, advies));
    }

    @PostMapping("/voorstellen/{nummer}/{stap:vaststellen|afwijzen}")
    String besluiten(
            Vrager vrager,
            @PathVariable long nummer,
            @PathVariable String stap,
            @RequestParam(defaultValue = "") String reden,
            HttpServletRequest request,
            RedirectAttributes melding) {
        var herkomst = herkomst(vrager, request);
        return stap.equals("vaststellen")
                ? na(nummer, "vastgesteld", melding, () -> beoordeling.vaststellen(herkomst, nummer, reden))
                : na(nummer, "afgewezen", melding, () -> beoordeling.afwijzen(herkomst, nummer, reden));
    }

    private static String na(long nummer, String gedaan, RedirectAttributes melding, Runnable werk) {
        try {
            werk.run();
            melding.addFlashAttribute("melding", "voorstel.melding." + gedaan);
        } catch (Weigering weigering) {
            melding.addFlashAttribute("problemen", weigering.problemen());
        }
        return "redirect:/vocabulaire/voorstellen/" + nummer;
    }

    @GetMapping("/publicaties")
    String publicaties(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("publicaties", uitgifte.geschiedenis(herkomst(vrager, request)));
        model.addAttribute("huidige", uitgifte.huidige());
        return "vocabulaire/publicaties";
    }

    @PostMapping("/publicaties/{id}/terug")
    String terug(Vrager vrager, @PathVariable String id, HttpServletRequest request, RedirectAttributes melding) {
        uitgifte.terug(herkomst(vrager, request), id, true);
        melding.addFlashAttribute("melding", "uitgiften.melding.terug");
        return "redirect:/vocabulaire/publicaties";
    }
}
