package nl.regiehub.gateway.pages.rechten;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Correcties;
import nl.regiehub.gateway.rechten.Correcties.Verzoek;
import nl.regiehub.gateway.rechten.Inzagerecht;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** 'Mijn gegevens': all that is known about somebody, on screen and to take away, for people and for programs. */
@Controller
@RequestMapping("/mijn-gegevens")
final class InzageSchermen {

    private static final String DOEL = "eigen-inzage";

    private final Inzagerecht inzagerecht;
    private final Correcties correcties;
    private final JsonMapper json;

    InzageSchermen(Inzagerecht inzagerecht, Correcties correcties, JsonMapper json) {
        this.inzagerecht = inzagerecht;
        this.correcties = correcties;
        this.json = json;
    }

    @GetMapping
    String mijn(Vrager vrager, HttpServletRequest request, Model model) {
        var herkomst = herkomst(vrager, request);
        var afschriften = inzagerecht.mijn(herkomst);
        var gezegd = afschriften.stream()
                .flatMap(afschrift -> afschrift.beeld().correcties().stream())
                .toList();
        model.addAttribute("afschriften", afschriften);
        model.addAttribute("verbeterbaar", correcties.mogelijk(herkomst));
        model.addAttribute("gezegd", correcties.standen(gezegd));
        return "mijn-gegevens";
    }

    /** Asks what is wrong in one part of what is known. */
    @GetMapping("/correctie")
    String verbeter(@RequestParam UUID persoon, @RequestParam UUID deel, Model model) {
        model.addAttribute("persoon", persoon);
        model.addAttribute("deel", deel);
        model.addAttribute("langste", Verzoek.LANGSTE);
        return "correctie";
    }

    /** Says that something is wrong. */
    @PostMapping("/correctie")
    String verbeter(
            Vrager vrager,
            @RequestParam UUID persoon,
            @RequestParam UUID deel,
            @RequestParam String onjuist,
            @RequestParam String juist,
            HttpServletRequest request,
            RedirectAttributes melding) {
        var gezegd = Verzoek.van(new PersoonId(persoon), deel, onjuist, juist);
        gezegd.ifPresent(verzoek -> correcties.vraag(herkomst(vrager, request), verzoek));
        melding.addFlashAttribute(
                gezegd.isPresent() ? "melding" : "fout", gezegd.isPresent() ? "correctie.melding" : "correctie.fout");
        return "redirect:/mijn-gegevens";
    }

    /** One file: a page to read, with the same as JSON in it. */
    @GetMapping("/afschrift")
    String afschrift(
            Vrager vrager,
            @RequestParam UUID persoon,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var afschrift = inzagerecht.van(herkomst(vrager, request), new PersoonId(persoon));
        model.addAttribute("afschrift", afschrift);
        model.addAttribute("json", ingebed(json.writeValueAsString(afschrift)));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mijn-gegevens.html\"");
        return "afschrift";
    }

    /** No text in it can end the element that it stands in. */
    private static String ingebed(String json) {
        return json.replace("<", "\\u003c");
    }

    private static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        return new Herkomst(vrager, DOEL, request.getRemoteAddr());
    }
}
