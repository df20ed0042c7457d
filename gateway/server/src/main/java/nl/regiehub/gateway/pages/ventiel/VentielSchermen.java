package nl.regiehub.gateway.pages.ventiel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.regiehub.access.Kader;
import nl.regiehub.access.Vrager;
import nl.regiehub.access.ventiel.Stap.Oordeel;
import nl.regiehub.access.ventiel.Stap.Wijze;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.pages.Rolkaart;
import nl.regiehub.gateway.ventiel.Ventielbeeld;
import nl.regiehub.gateway.ventiel.Ventielbesluit;
import nl.regiehub.gateway.ventiel.Ventielboek;
import nl.regiehub.gateway.ventiel.Ventieltoezicht;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a ventiel, deciding on it, closing and reviewing it. */
@Controller
@RequestMapping("/ventielen")
final class VentielSchermen {

    private final Ventielboek boek;
    private final Ventielbesluit besluit;
    private final Ventieltoezicht toezicht;
    private final Rolkaart rollen;
    private final Kader kader;
    private final Clock clock;

    VentielSchermen(
            Ventielboek boek,
            Ventielbesluit besluit,
            Ventieltoezicht toezicht,
            Rolkaart rollen,
            Configuratie configuratie,
            Clock clock) {
        this.boek = boek;
        this.besluit = besluit;
        this.toezicht = toezicht;
        this.rollen = rollen;
        this.kader = configuratie.beleid().kader();
        this.clock = clock;
    }

    @GetMapping
    String lijst(Vrager vrager, HttpServletRequest request, Model model) {
        var herkomst = herkomst(vrager, request);
        model.addAttribute("ventielen", boek.mijn(herkomst));
        if (rollen.mag(vrager.rol(), "ventiel:toetsen")) {
            model.addAttribute("rij", toezicht.rij(herkomst));
            model.addAttribute("tellingen", toezicht.tellingen(herkomst));
        }
        return "ventielen/lijst";
    }

    @GetMapping("/aanvragen")
    String formulier(Vrager vrager, Model model) {
        return formulier(Aanvraagformulier.leeg(), model);
    }

    private String formulier(Aanvraagformulier formulier, Model model) {
        model.addAttribute("formulier", formulier);
        model.addAttribute(
                "categorieen",
                Arrays.stream(Categorie.values())
                        .filter(categorie -> kader.ventielgrond(categorie).isPresent())
                        .toList());
        model.addAttribute(
                "uren",
                Aanvraagformulier.UREN.stream()
                        .filter(uren -> uren <= kader.ventiel().hoogstens().toHours())
                        .toList());
        return "ventielen/aanvragen";
    }

    /** What was typed comes back on the screen, but never the BSN. */
    @PostMapping("/aanvragen")
    String vraagAan(
            Vrager vrager,
            Aanvraagformulier formulier,
            HttpServletRequest request,
            Model model,
            RedirectAttributes melding) {
        try {
            var gevraagd = boek.vraagAan(
                    herkomst(vrager, request), formulier.persoon(), formulier.aanvraag(vrager, clock.instant()));
            return gedaan(gevraagd, "aangevraagd", melding);
        } catch (Weigering weigering) {
            model.addAttribute("problemen", weigering.problemen());
            return formulier(formulier, model);
        }
    }

    @GetMapping("/{id}")
    String een(Vrager vrager, @PathVariable UUID id, HttpServletRequest request, Model model) {
        var ventiel = boek.een(herkomst(vrager, request), id);
        model.addAttribute("ventiel", ventiel);
        model.addAttribute("eigen", ventiel.aanvrager().equals(vrager.naam()));
        model.addAttribute("mag", new Mag(mag(vrager, "ventiel:openen"), mag(vrager, "ventiel:toetsen")));
        model.addAttribute("uren", Aanvraagformulier.UREN);
        model.addAttribute("oordelen", List.of(Oordeel.values()));
        model.addAttribute("wijzen", List.of(Wijze.BRIEF, Wijze.GESPREK));
        return "ventielen/een";
    }

    /** What the asker's role may do about a ventiel. */
    record Mag(boolean beslissen, boolean toetsen) {}

    private boolean mag(Vrager vrager, String operatie) {
        return rollen.mag(vrager.rol(), operatie);
    }

    /** Opens it for a number of hours, or for as long as was asked when that is shorter. */
    @PostMapping("/{id}/openen")
    String openen(
            Vrager vrager,
            @PathVariable UUID id,
            @RequestParam int uren,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return na(vrager, id, "geopend", request, melding, (herkomst, ventiel) -> {
            var gevraagd = boek.een(herkomst, ventiel).aanvraag().tot();
            return besluit.open(
                    herkomst, ventiel, eerste(gevraagd, clock.instant().plus(Duration.ofHours(uren))));
        });
    }

    @PostMapping("/{id}/weigeren")
    String weigeren(
            Vrager vrager,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reden,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return na(vrager, id, "geweigerd", request, melding, (van, ventiel) -> besluit.weiger(van, ventiel, reden));
    }

    @PostMapping("/{id}/intrekken")
    String intrekken(
            Vrager vrager,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reden,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return na(vrager, id, "ingetrokken", request, melding, (van, ventiel) -> boek.intrekken(van, ventiel, reden));
    }

    @PostMapping("/{id}/uitstellen")
    String uitstellen(
            Vrager vrager,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate herziening,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return na(
                vrager,
                id,
                "uitgesteld",
                request,
                melding,
                (van, ventiel) -> besluit.stelUit(van, ventiel, reden, herziening));
    }

    @PostMapping("/{id}/meedelen")
    String meedelen(
            Vrager vrager,
            @PathVariable UUID id,
            @RequestParam Wijze wijze,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return na(
                vrager, id, "medegedeeld", request, melding, (van, ventiel) -> besluit.meegedeeld(van, ventiel, wijze));
    }

    @PostMapping("/{id}/toetsen")
    String toetsen(
            Vrager vrager,
            @PathVariable UUID id,
            @RequestParam Oordeel oordeel,
            @RequestParam(defaultValue = "") String reden,
            HttpServletRequest request,
            RedirectAttributes melding) {
        return na(
                vrager,
                id,
                "getoetst",
                request,
                melding,
                (van, ventiel) -> toezicht.toets(van, ventiel, oordeel, reden));
    }

    private String na(
            Vrager vrager,
            UUID id,
            String gedaan,
            HttpServletRequest request,
            RedirectAttributes melding,
            BiFunction<Herkomst, UUID, Ventielbeeld> werk) {
        try {
            return gedaan(werk.apply(herkomst(vrager, request), id), gedaan, melding);
        } catch (Weigering weigering) {
            melding.addFlashAttribute("problemen", weigering.problemen());
            return "redirect:/ventielen/" + id;
        }
    }

    private static String gedaan(Ventielbeeld ventiel, String gedaan, RedirectAttributes melding) {
        melding.addFlashAttribute("melding", "ventiel.melding." + gedaan);
        return "redirect:/ventielen/" + ventiel.id();
    }

    /** Who has to do with a ventiel does so for the one purpose that the role has. */
    private Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        var doel = rollen.doelen(vrager.rol()).stream().findFirst().orElse("");
        return new Herkomst(vrager, doel, request.getRemoteAddr());
    }

    private static Instant eerste(Instant een, Instant ander) {
        return een.isBefore(ander) ? een : ander;
    }
}
