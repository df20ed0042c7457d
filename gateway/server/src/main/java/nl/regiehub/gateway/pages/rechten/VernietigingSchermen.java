package nl.regiehub.gateway.pages.rechten;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Bewaarplicht;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 'Vernietigen': who and what may not be kept any longer, proposed by one privacybeheerder and decided on by another. */
@Controller
@RequestMapping("/vernietiging")
final class VernietigingSchermen {

    private static final String DOEL = "beheer";
    private static final String TERUG = "redirect:/vernietiging";

    /** How many of a pile stand on the screen at once; a form holds no more. */
    private static final int OP_SCHERM = 100;

    private final Bewaarplicht bewaarplicht;

    VernietigingSchermen(Bewaarplicht bewaarplicht) {
        this.bewaarplicht = bewaarplicht;
    }

    @GetMapping
    String overzicht(Vrager vrager, HttpServletRequest request, Model model) {
        var herkomst = herkomst(vrager, request);
        model.addAttribute("personen", Stapel.personen(bewaarplicht.verlopen(herkomst), vrager.naam()));
        model.addAttribute("delen", Stapel.delen(bewaarplicht.verlopenDelen(herkomst), vrager.naam()));
        model.addAttribute("opScherm", OP_SCHERM);
        return "vernietiging";
    }

    /** Proposes to destroy persons. */
    @PostMapping("/personen/voorstellen")
    String stelVoor(
            Vrager vrager,
            @RequestParam(defaultValue = "") Set<UUID> gekozen,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return gedaan(
                gekozen,
                melding,
                "vernietiging.melding.voorgesteld",
                ids -> bewaarplicht.stelVoor(herkomst(vrager, request), personen(ids)));
    }

    /** Destroys persons that another proposed. */
    @PostMapping("/personen/vaststellen")
    String stelVast(
            Vrager vrager,
            @RequestParam(defaultValue = "") Set<UUID> gekozen,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return gedaan(
                gekozen,
                melding,
                "vernietiging.melding.vernietigd",
                ids -> bewaarplicht.stelVast(herkomst(vrager, request), personen(ids)));
    }

    /** Proposes to destroy dossierdelen. */
    @PostMapping("/delen/voorstellen")
    String stelDelenVoor(
            Vrager vrager,
            @RequestParam(defaultValue = "") Set<UUID> gekozen,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return gedaan(
                gekozen,
                melding,
                "vernietiging.melding.voorgesteld",
                ids -> bewaarplicht.stelDelenVoor(herkomst(vrager, request), ids));
    }

    /** Destroys dossierdelen that another proposed. */
    @PostMapping("/delen/vaststellen")
    String stelDelenVast(
            Vrager vrager,
            @RequestParam(defaultValue = "") Set<UUID> gekozen,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return gedaan(
                gekozen,
                melding,
                "vernietiging.melding.vernietigd",
                ids -> bewaarplicht.stelDelenVast(herkomst(vrager, request), ids));
    }

    /** Does it with what was chosen, if anything was, and says so. */
    private static String gedaan(
            Set<UUID> gekozen, RedirectAttributes melding, String gedaan, Consumer<Set<UUID>> werk) {
        if (gekozen.isEmpty()) {
            melding.addFlashAttribute("fout", "vernietiging.fout");
        } else {
            werk.accept(gekozen);
            melding.addFlashAttribute("melding", gedaan);
        }
        return TERUG;
    }

    private static Set<PersoonId> personen(Set<UUID> gekozen) {
        return gekozen.stream().map(PersoonId::new).collect(toUnmodifiableSet());
    }

    private static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        return new Herkomst(vrager, DOEL, request.getRemoteAddr());
    }
}
