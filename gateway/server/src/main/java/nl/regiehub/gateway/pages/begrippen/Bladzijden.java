package nl.regiehub.gateway.pages.begrippen;

import java.util.List;
import java.util.function.Function;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.gateway.termen.Partnerlijsten;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband.Soort;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.Gebruik;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Uitgave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page about one thing of the vocabulary. */
@Component
final class Bladzijden {

    private final Termenlezer lezer;
    private final Partnerlijsten partnerlijsten;

    Bladzijden(Termenlezer lezer, Partnerlijsten partnerlijsten) {
        this.lezer = lezer;
        this.partnerlijsten = partnerlijsten;
    }

    ModelAndView over(Uitgave uitgave, String iri, @Nullable String publicatie, Model model) {
        Naslagwerk werk = uitgave.werk();
        model.addAttribute("iri", iri);
        model.addAttribute("adres", lezer.adressen(publicatie));
        model.addAttribute("uitgave", uitgave.id());
        model.addAttribute("oud", publicatie != null && !publicatie.isEmpty());
        var view = werk.begrip(iri)
                .map(begrip -> begrip(uitgave, begrip, model))
                .or(() -> werk.lijst(iri).map(lijst -> lijst(uitgave, lijst, model)))
                .orElseGet(() -> ding(uitgave, iri, model));
        return new ModelAndView(view, model.asMap());
    }

    private String begrip(Uitgave uitgave, Begrip begrip, Model model) {
        Naslagwerk werk = uitgave.werk();
        Function<Soort, List<Begrip>> verbanden = soort -> begrip.verbanden(soort).stream()
                .flatMap(iri -> werk.begrip(iri).stream())
                .toList();
        List<Gebruik> gebruik = werk.gebruik(begrip, lezer.vandaag());
        model.addAttribute("begrip", begrip);
        model.addAttribute("isBegrip", Naslagwerk.isBegrip(begrip));
        model.addAttribute("lijst", werk.lijst(begrip.kader()).orElse(null));
        model.addAttribute("verbanden", new Verbanden(verbanden));
        model.addAttribute("gebruik", gebruik);
        model.addAttribute("gebruikers", new Gebruikers(lijst -> partnerlijsten.gebruikers(uitgave, lijst)));
        return "begrippen/begrip";
    }

    /** What a concept has to do with others, by kind. */
    record Verbanden(Function<Soort, List<Begrip>> van) {

        public List<Begrip> ruimer() {
            return van.apply(Soort.RUIMER);
        }

        public List<Begrip> nauwer() {
            return van.apply(Soort.ENGER);
        }

        public List<Begrip> verwant() {
            return van.apply(Soort.VERWANT);
        }

        public List<Begrip> realiseert() {
            return van.apply(Soort.REALISEERT);
        }

        public List<Begrip> gerealiseerdDoor() {
            return van.apply(Soort.WORDT_GEREALISEERD_DOOR);
        }

        public List<Begrip> verwarring() {
            return van.apply(Soort.NIET_TE_VERWARREN_MET);
        }

        /** The same word in other sets of concepts, such as that of a law. */
        public List<Begrip> elders() {
            return List.of(
                            Soort.EXACT_MATCH,
                            Soort.CLOSE_MATCH,
                            Soort.BROAD_MATCH,
                            Soort.NARROW_MATCH,
                            Soort.RELATED_MATCH)
                    .stream()
                    .flatMap(soort -> van.apply(soort).stream())
                    .distinct()
                    .toList();
        }
    }

    /** Which partners use a list. */
    record Gebruikers(Function<String, List<String>> opLijst) {

        public String van(String lijst) {
            return String.join(", ", opLijst.apply(lijst));
        }
    }

    private String lijst(Uitgave uitgave, Lijst lijst, Model model) {
        model.addAttribute("lijst", lijst);
        model.addAttribute("codes", uitgave.werk().inhoud(lijst.schema()));
        model.addAttribute("partners", partnerlijsten.gebruikers(uitgave, lijst.schema()));
        model.addAttribute(
                "betekenissen", new Betekenissen(code -> uitgave.werk().gebruik(code, lezer.vandaag())));
        return "begrippen/lijst";
    }

    /** What the codes of a list mean. */
    record Betekenissen(Function<Begrip, List<Gebruik>> van) {

        public List<Gebruik.Betekenis> van(Begrip code) {
            return van.apply(code).stream()
                    .filter(gebruik -> gebruik.lijst().schema().equals(Codelijst.BEGRIP))
                    .flatMap(gebruik -> gebruik.codes().stream())
                    .toList();
        }
    }

    private static String ding(Uitgave uitgave, String iri, Model model) {
        model.addAttribute("uitspraken", uitgave.data().uitspraken(iri));
        return "begrippen/ding";
    }
}
