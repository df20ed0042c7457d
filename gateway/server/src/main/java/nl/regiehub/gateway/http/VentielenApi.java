package nl.regiehub.gateway.http;

import java.util.List;
import java.util.Map;
import nl.regiehub.access.ventiel.Stap.Oordeel;
import nl.regiehub.access.ventiel.Stap.Wijze;
import nl.regiehub.gateway.http.Ventielvraag.Nieuw;
import nl.regiehub.gateway.http.Ventielvraag.Zet;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.ventiel.Ventielbeeld;
import nl.regiehub.gateway.ventiel.Ventielbesluit;
import nl.regiehub.gateway.ventiel.Ventielboek;
import nl.regiehub.gateway.ventiel.Ventieltoezicht;
import nl.regiehub.gateway.ventiel.Ventieltoezicht.Telling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ventielen: asking, deciding, closing and reviewing. Each call says its purpose in the header {@code Doel}. */
@RestController
@RequestMapping("/access/v1/ventielen")
final class VentielenApi {

    private final Ventielboek boek;
    private final Ventielbesluit besluit;
    private final Ventieltoezicht toezicht;

    VentielenApi(Ventielboek boek, Ventielbesluit besluit, Ventieltoezicht toezicht) {
        this.boek = boek;
        this.besluit = besluit;
        this.toezicht = toezicht;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Ventielbeeld vraagAan(Herkomst herkomst, @RequestBody Nieuw vraag) {
        return boek.vraagAan(herkomst, vraag.persoon(), vraag.aanvraag());
    }

    @GetMapping
    Map<String, List<Ventielbeeld>> mijn(Herkomst herkomst) {
        return Map.of("ventielen", boek.mijn(herkomst));
    }

    @GetMapping("/toetsing")
    Map<String, List<Ventielbeeld>> rij(Herkomst herkomst) {
        return Map.of("ventielen", toezicht.rij(herkomst));
    }

    @GetMapping("/tellingen")
    Map<String, List<Telling>> tellingen(Herkomst herkomst) {
        return Map.of("organisaties", toezicht.tellingen(herkomst));
    }

    @GetMapping("/{id}")
    Ventielbeeld een(Herkomst herkomst, @PathVariable String id) {
        return boek.een(herkomst, HuishoudensApi.uuid(id));
    }

    /** Does the next thing about one: {@code openen}, {@code weigeren}, {@code intrekken}, {@code uitstellen} and so on. */
    @PostMapping("/{id}/{stap}")
    Ventielbeeld zet(Herkomst herkomst, @PathVariable String id, @PathVariable String stap, @RequestBody Zet zet) {
        var ventiel = HuishoudensApi.uuid(id);
        return switch (stap) {
            case "openen" -> besluit.open(herkomst, ventiel, zet.einde());
            case "weigeren" -> besluit.weiger(herkomst, ventiel, zet.waarom());
            case "intrekken" -> boek.intrekken(herkomst, ventiel, zet.waarom());
            case "uitstellen" -> besluit.stelUit(herkomst, ventiel, zet.waarom(), zet.dag());
            case "meedelen" -> besluit.meegedeeld(herkomst, ventiel, zet.keuze("wijze", zet.wijze(), Wijze.class));
            case "toetsen" ->
                toezicht.toets(herkomst, ventiel, zet.keuze("oordeel", zet.oordeel(), Oordeel.class), zet.waarom());
            default -> throw new OngeldigeVraag("stap", "openen, weigeren, intrekken, uitstellen, meedelen of toetsen");
        };
    }
}
