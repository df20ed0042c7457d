package nl.regiehub.gateway.pages.begrippen;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Zoekvraag;
import nl.regiehub.vocabulary.naslag.Zoekvraag.Soort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking words up: by search, by letter, by place, by list, and beside each other. */
@Controller
@RequestMapping("/begrippen")
final class BegrippenSchermen {

    private static final int PER_PAGINA = 20;

    private final Termenlezer lezer;

    BegrippenSchermen(Termenlezer lezer) {
        this.lezer = lezer;
    }

    @ModelAttribute("adres")
    Adressen adres() {
        return lezer.adressen(null);
    }

    @GetMapping
    String begin(Model model) {
        var uitgave = lezer.uitgave(null);
        model.addAttribute("letters", letters(uitgave.werk()).keySet());
        model.addAttribute("aantal", uitgave.werk().begrippen().size());
        model.addAttribute("lijsten", uitgave.werk().lijsten().size());
        model.addAttribute("uitgave", uitgave.id());
        return "begrippen/begin";
    }

    @GetMapping("/zoeken")
    String zoeken(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "alles") String soort,
            @RequestParam(defaultValue = "1") int pagina,
            Model model) {
        var werk = lezer.uitgave(null).werk();
        int eerste = Math.clamp(pagina, 1, 500);
        var vraag = new Zoekvraag(q, null, soort(soort), (eerste - 1) * PER_PAGINA, PER_PAGINA);
        model.addAttribute("q", vraag.tekst());
        model.addAttribute("soort", soort(soort).name().toLowerCase(Locale.ROOT));
        model.addAttribute("pagina", eerste);
        if (!q.isBlank()) {
            var gevonden = werk.zoek(vraag);
            model.addAttribute("gevonden", gevonden);
            model.addAttribute("paginas", (gevonden.totaal() + PER_PAGINA - 1) / PER_PAGINA);
            model.addAttribute("lijstnamen", new Lijstnamen(werk));
        }
        return "begrippen/zoeken";
    }

    private static Soort soort(String naam) {
        return switch (naam) {
            case "begrippen" -> Soort.BEGRIPPEN;
            case "codes" -> Soort.CODES;
            default -> Soort.ALLES;
        };
    }

    /** What lists are called. */
    record Lijstnamen(Naslagwerk werk) {

        public String van(String schema) {
            return werk.lijst(schema).map(lijst -> lijst.label()).orElse(schema);
        }
    }

    @GetMapping("/a-z")
    String alfabet(@RequestParam(defaultValue = "A") String letter, Model model) {
        Map<String, List<Begrip>> letters = letters(lezer.uitgave(null).werk());
        model.addAttribute("letters", letters.keySet());
        model.addAttribute("letter", letters.containsKey(letter) ? letter : "A");
        model.addAttribute("begrippen", letters.getOrDefault(letter, letters.getOrDefault("A", List.of())));
        return "begrippen/alfabet";
    }

    private static Map<String, List<Begrip>> letters(Naslagwerk werk) {
        return werk.begrippen().stream()
                .collect(Collectors.groupingBy(
                        begrip -> letter(begrip.concept().label()), TreeMap::new, Collectors.toList()));
    }

    /** The first letter without its accent; what begins with none stands under 0-9. */
    private static String letter(String label) {
        char first = Normalizer.normalize(label, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .charAt(0);
        return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "0-9";
    }

    @GetMapping("/boom")
    String boom(Model model) {
        model.addAttribute("takken", lezer.uitgave(null).werk().boom().takken());
        return "begrippen/boom";
    }

    @GetMapping("/lijsten")
    String lijsten(Model model) {
        model.addAttribute("lijsten", lezer.uitgave(null).werk().lijsten());
        return "begrippen/lijsten";
    }

    @GetMapping("/vergelijken")
    String vergelijken(
            @RequestParam(defaultValue = "") String een, @RequestParam(defaultValue = "") String ander, Model model) {
        model.addAttribute("een", een);
        model.addAttribute("ander", ander);
        if (!een.isBlank() && !ander.isBlank()) {
            var werk = lezer.uitgave(null).werk();
            model.addAttribute("antwoord", werk.vergelijk(een, ander, lezer.vandaag()));
            model.addAttribute("lijstnamen", new Lijstnamen(werk));
            model.addAttribute("op", lezer.vandaag());
            model.addAttribute("werk", werk);
        }
        return "begrippen/vergelijken";
    }
}
