package nl.regiehub.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Huishoudens;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Zoekvraag;
import nl.regiehub.gateway.security.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking a household up, and the shared view of it. */
@Controller
@RequestMapping("/huishoudens")
final class HuishoudenSchermen {

    private final Huishoudens huishoudens;
    private final Rolkaart rollen;

    HuishoudenSchermen(Huishoudens huishoudens, Rolkaart rollen) {
        this.huishoudens = huishoudens;
        this.rollen = rollen;
    }

    @GetMapping
    String zoeken(Account account, Model model) {
        return zoekscherm(account, model);
    }

    /** Answers on the spot: what was asked stands in no URL and no history. */
    @PostMapping
    String zoek(
            Account account,
            Vrager vrager,
            @RequestParam(defaultValue = "") String doel,
            @RequestParam(defaultValue = "") String bsn,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String geboortedatum,
            HttpServletRequest request,
            Model model) {
        var vraag = bsn.isBlank() ? opNaam(naam, geboortedatum) : opBsn(bsn);
        if (vraag.isEmpty()) {
            model.addAttribute("fout", bsn.isBlank() ? "zoeken.fout.naam" : "zoeken.fout.bsn");
        } else {
            model.addAttribute(
                    "gevonden", huishoudens.zoek(new Herkomst(vrager, doel, request.getRemoteAddr()), vraag.get()));
        }
        model.addAttribute("doel", doel);
        return zoekscherm(account, model);
    }

    /** With whom somebody is involved, for whoever asks to see it. */
    @PostMapping("/eigen")
    String eigen(
            Account account,
            Vrager vrager,
            @RequestParam(defaultValue = "") String doel,
            @RequestParam(defaultValue = "0") int vanaf,
            HttpServletRequest request,
            Model model) {
        var bladzijde = huishoudens.eigen(new Herkomst(vrager, doel, request.getRemoteAddr()), vanaf);
        model.addAttribute("eigen", bladzijde.huishoudens());
        model.addAttribute("verder", bladzijde.verder());
        model.addAttribute("doel", doel);
        return zoekscherm(account, model);
    }

    private String zoekscherm(Account account, Model model) {
        model.addAttribute("doelen", rollen.doelen(account.rol()));
        return "zoeken";
    }

    private static Optional<Zoekvraag> opBsn(String tekst) {
        var bsn = tekst.replaceAll("[ .]", "");
        return Bsn.geldig(bsn) ? Optional.of(new Zoekvraag.OpBsn(new Bsn(bsn))) : Optional.empty();
    }

    private static Optional<Zoekvraag> opNaam(String naam, String geboortedatum) {
        try {
            return naam.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Zoekvraag.OpNaam(naam.strip(), LocalDate.parse(geboortedatum)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @GetMapping("/{id}")
    String beeld(
            Account account,
            Vrager vrager,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String doel,
            HttpServletRequest request,
            Model model) {
        var getoond = huishoudens.beeld(new Herkomst(vrager, doel, request.getRemoteAddr()), uuid(id));
        model.addAttribute("beeld", new Beeldscherm(getoond.beeld()));
        model.addAttribute("weerspraak", Beeldscherm.weerspraak(getoond.beeld()));
        model.addAttribute("doel", doel);
        model.addAttribute("ventiel", !getoond.zicht().ventielen().isEmpty());
        model.addAttribute("relaties", relaties(getoond));
        model.addAttribute("regels", rollen.regels(account.rol()));
        return "huishouden";
    }

    /** By what relations of the asker this was opened, for 'Waarom zie ik dit'. */
    private static List<String> relaties(Huishoudens.Getoond getoond) {
        return getoond.zicht().delen().values().stream()
                .map(besluit -> besluit.relatie())
                .filter(relatie -> !relatie.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) { // no id of ours, so nothing that exists
            throw new NietGevonden();
        }
    }
}
