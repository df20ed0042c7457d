package nl.regiehub.gateway.pages.toezicht;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Correctiewerk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The correcties that no system takes, for the functionaris: who has to be told, and that it was done. */
@Controller
@RequestMapping("/toezicht/correcties")
final class CorrectieSchermen {

    private static final String DOEL = "privacytoezicht";

    private final Correctiewerk werk;

    CorrectieSchermen(Correctiewerk werk) {
        this.werk = werk;
    }

    @GetMapping
    String open(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("open", werk.open(herkomst(vrager, request)));
        return "toezicht/correcties";
    }

    /** Somebody told the source. */
    @PostMapping("/doorgegeven")
    String doorgegeven(
            Vrager vrager, @RequestParam UUID bericht, HttpServletRequest request, RedirectAttributes melding) {
        werk.doorgegeven(herkomst(vrager, request), bericht);
        melding.addFlashAttribute("melding", "correctiewerk.melding");
        return "redirect:/toezicht/correcties";
    }

    private static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        return new Herkomst(vrager, DOEL, request.getRemoteAddr());
    }
}
