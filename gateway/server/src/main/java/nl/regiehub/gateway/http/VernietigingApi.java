package nl.regiehub.gateway.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Bewaarplicht;
import nl.regiehub.routes.Bewaring.Verlopen;
import nl.regiehub.routes.Bewaring.Verlopendeel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who and what may not be kept any longer, and the two steps in which it is destroyed. */
@RestController
@RequestMapping("/api/v1/vernietiging")
final class VernietigingApi {

    private static final int MEESTE = 1_000;

    private final Bewaarplicht bewaarplicht;

    VernietigingApi(Bewaarplicht bewaarplicht) {
        this.bewaarplicht = bewaarplicht;
    }

    /** Whose data it is about. */
    record Wie(@Nullable List<@Nullable UUID> personen) {

        Set<PersoonId> ids() {
            return aangewezen("personen", personen).stream().map(PersoonId::new).collect(toUnmodifiableSet());
        }
    }

    /** Which dossierdelen it is about. */
    record Welke(@Nullable List<@Nullable UUID> kenmerken) {

        Set<UUID> ids() {
            return aangewezen("kenmerken", kenmerken);
        }
    }

    private static Set<UUID> aangewezen(String where, @Nullable List<@Nullable UUID> ids) {
        if (ids == null || ids.isEmpty() || ids.size() > MEESTE || ids.contains(null)) {
            throw new OngeldigeVraag(where, "een lijst van 1 tot %d id's".formatted(MEESTE));
        }
        return Set.copyOf(ids);
    }

    /** A dossierdeel without what it says and who said it. */
    record Deel(
            UUID kenmerk,
            UUID persoon,
            Categorie categorie,
            Wet wet,
            LocalDate laatste,
            LocalDate sinds,
            @Nullable String voorgesteld) {

        static Deel van(Verlopendeel verlopen) {
            var deel = verlopen.deel();
            return new Deel(
                    deel.kenmerk(),
                    deel.persoon().waarde(),
                    deel.categorie(),
                    deel.wet(),
                    verlopen.laatste(),
                    verlopen.sinds(),
                    verlopen.voorgesteld());
        }
    }

    @GetMapping("/delen")
    Map<String, List<Deel>> delen(Herkomst herkomst) {
        return Map.of(
                "verlopen",
                bewaarplicht.verlopenDelen(herkomst).stream().map(Deel::van).toList());
    }

    @PostMapping("/delen/voorstellen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelDelenVoor(Herkomst herkomst, @RequestBody Welke welke) {
        bewaarplicht.stelDelenVoor(herkomst, welke.ids());
    }

    @PostMapping("/delen/besluiten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelDelenVast(Herkomst herkomst, @RequestBody Welke welke) {
        bewaarplicht.stelDelenVast(herkomst, welke.ids());
    }

    @GetMapping
    Map<String, List<Verlopen>> verlopen(Herkomst herkomst) {
        return Map.of("verlopen", bewaarplicht.verlopen(herkomst));
    }

    @PostMapping("/voorstellen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelVoor(Herkomst herkomst, @RequestBody Wie wie) {
        bewaarplicht.stelVoor(herkomst, wie.ids());
    }

    @PostMapping("/besluiten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stelVast(Herkomst herkomst, @RequestBody Wie wie) {
        bewaarplicht.stelVast(herkomst, wie.ids());
    }
}
