package nl.regiehub.gateway.pages.rechten;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Kader;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Genoemde;
import nl.regiehub.gateway.rechten.Toestemmingen;
import nl.regiehub.gateway.rechten.Wens;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 'Mijn toestemmingen': what an inwoner agreed to, refused or objects to, and from whom they are shielded. */
@Controller
@RequestMapping("/toestemmingen")
final class ToestemmingSchermen {

    private static final String DOEL = "eigen-inzage";
    private static final String TERUG = "redirect:/toestemmingen";

    /** What an inwoner has no word in: whose data that is, or what the law keeps. */
    private static final Set<Categorie> GEEN_KEUZE =
            EnumSet.of(Categorie.TARIEF, Categorie.CAPACITEIT, Categorie.AUDIT, Categorie.TOESTEMMING);

    /** What an inwoner knows apart. */
    private static final List<Stelsel> SOORTEN = List.of(Stelsel.AGB, Stelsel.UZOVI, Stelsel.GEMEENTE);

    private final Toestemmingen toestemmingen;
    private final Partners partners;
    private final Kader kader;

    ToestemmingSchermen(Toestemmingen toestemmingen, Partners partners, Configuratie configuratie) {
        this.toestemmingen = toestemmingen;
        this.partners = partners;
        this.kader = configuratie.beleid().kader();
    }

    @GetMapping
    String mijn(Vrager vrager, HttpServletRequest request, Model model) {
        model.addAttribute("personen", toestemmingen.mijn(herkomst(vrager, request)));
        model.addAttribute("partijen", partijen());
        model.addAttribute("categorieen", keuzes());
        model.addAttribute("wensen", Wil.values());
        model.addAttribute("organisatiesoorten", SOORTEN);
        return "toestemmingen";
    }

    /** Says what the person wants. */
    @PostMapping
    String leg(
            Vrager vrager,
            @RequestParam UUID persoon,
            @RequestParam Wil wil,
            @RequestParam(defaultValue = "") String partij,
            @RequestParam(defaultValue = "") Set<Categorie> categorieen,
            @RequestParam(defaultValue = "") String tot,
            HttpServletRequest request,
            RedirectAttributes melding) {
        var houder = houder(partij);
        if (wil == Wil.TOESTEMMING && houder == null) {
            return fout(melding, "toestemmingen.fout.partij");
        }
        try {
            var wens = new Wens(wil, houder, null, categorieen, Set.of(), datum(tot), null);
            toestemmingen.leg(herkomst(vrager, request), genoemd(persoon), wens);
            return terug(melding, "toestemmingen.melding.vastgelegd");
        } catch (DateTimeParseException _) {
            return fout(melding, "toestemmingen.fout.datum");
        }
    }

    /** Keeps a kind of organisations away. */
    @PostMapping("/afschermen")
    String schermAf(
            Vrager vrager,
            @RequestParam UUID persoon,
            @RequestParam Stelsel organisatiesoort,
            HttpServletRequest request,
            RedirectAttributes melding) {
        toestemmingen.schermAf(
                herkomst(vrager, request), genoemd(persoon), new Selector.Organisatiesoort(organisatiesoort));
        return terug(melding, "toestemmingen.melding.afgeschermd");
    }

    /** Keeps one person, such as a neighbour who volunteers, away. */
    @PostMapping("/buitensluiten")
    String sluitBuiten(
            Vrager vrager,
            @RequestParam UUID persoon,
            @RequestParam String medewerker,
            HttpServletRequest request,
            RedirectAttributes melding) {
        if (medewerker.isBlank()) {
            return fout(melding, "toestemmingen.fout.medewerker");
        }
        toestemmingen.schermAf(
                herkomst(vrager, request), genoemd(persoon), new Selector.Medewerker(medewerker.strip()));
        return terug(melding, "toestemmingen.melding.buitengesloten");
    }

    @PostMapping("/intrekken")
    String trekIn(
            Vrager vrager,
            @RequestParam UUID persoon,
            @RequestParam String bron,
            @RequestParam String nummer,
            HttpServletRequest request,
            RedirectAttributes melding) {
        toestemmingen.trekIn(herkomst(vrager, request), new PersoonId(persoon), Organisatiecode.van(bron), nummer);
        return terug(melding, "toestemmingen.melding.ingetrokken");
    }

    private static String fout(RedirectAttributes melding, String woorden) {
        melding.addFlashAttribute("fout", woorden);
        return TERUG;
    }

    private static String terug(RedirectAttributes melding, String woorden) {
        melding.addFlashAttribute("melding", woorden);
        return TERUG;
    }

    /** A kind of data that an inwoner can choose, and what it holds. */
    record Keuze(Categorie categorie, String omschrijving) {}

    private List<Keuze> keuzes() {
        return kader.categorieen().entrySet().stream()
                .filter(bekend -> !GEEN_KEUZE.contains(bekend.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(bekend -> new Keuze(bekend.getKey(), bekend.getValue().omschrijving()))
                .toList();
    }

    private List<Organisatiecode> partijen() {
        return partners.all().stream()
                .map(Partner::organisaties)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable Organisatiecode houder(String partij) {
        return partijen().stream()
                .filter(bekend -> bekend.toString().equals(partij))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate datum(String tekst) {
        return tekst.isBlank() ? null : LocalDate.parse(tekst);
    }

    private static Genoemde genoemd(UUID persoon) {
        return new Genoemde.OpId(new PersoonId(persoon));
    }

    private static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        return new Herkomst(vrager, DOEL, request.getRemoteAddr());
    }
}
