package nl.regiehub.gateway.pages.rechten;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Inzagerecht;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** 'Mijn gegevens': all that is known about somebody, on screen and to take away, for people and for programs. */
@Controller
@RequestMapping("/mijn-gegevens")
final class InzageSchermen {

    private static final String DOEL = "eigen-inzage";

    private final Inzagerecht inzagerecht;
    private final JsonMapper json;

    InzageSchermen(Inzagerecht inzagerecht, JsonMapper json) {
        this.inzagerecht = inzagerecht;
        this.json = json;
    }

    @GetMapping
    String mijn(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("afschriften", inzagerecht.mijn(herkomst(vrager, request)));
        return "mijn-gegevens";
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
