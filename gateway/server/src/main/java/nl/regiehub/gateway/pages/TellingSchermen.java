package nl.regiehub.gateway.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Vrager;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Wet;
import nl.regiehub.gateway.inzage.Aantallen;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.security.Account;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tables of numbers of persons, under the one purpose that the role has for them. */
@Controller
final class TellingSchermen {

    private final Aantallen aantallen;
    private final Rolkaart rollen;

    TellingSchermen(Aantallen aantallen, Rolkaart rollen) {
        this.aantallen = aantallen;
        this.rollen = rollen;
    }

    @GetMapping("/tellingen")
    String tellingen(Account account, Vrager vrager, HttpServletRequest request, Model model) {
        var doel = rollen.doelen(account.rol()).stream().findFirst().orElse("");
        var telling = aantallen.telling(new Herkomst(vrager, doel, request.getRemoteAddr()));
        model.addAttribute("telling", telling);
        model.addAttribute(
                "tabellen",
                telling.rijen().stream()
                        .collect(groupingBy(Tabel::van, LinkedHashMap::new, toList()))
                        .entrySet());
        return "tellingen";
    }

    /** What the numbers of one table have in common. */
    private record Tabel(Relatiesoort relatie, Categorie categorie, Wet wet, Indeling indeling) {

        static Tabel van(Aantallen.Rij rij) {
            return new Tabel(rij.relatie(), rij.categorie(), rij.wet(), rij.indeling());
        }
    }
}
