package nl.regiehub.gateway.http;

import static nl.regiehub.gateway.http.Wensvraag.gevraagd;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.rechten.Bezwaren;
import nl.regiehub.gateway.rechten.Toestemmingen;
import nl.regiehub.gateway.rechten.Toestemmingen.Persoon;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What persons want with their data, for portals of inwoners and systems of professionals. */
@RestController
@RequestMapping("/api/v1")
final class ToestemmingenApi {

    private final Toestemmingen toestemmingen;
    private final Bezwaren bezwaren;

    ToestemmingenApi(Toestemmingen toestemmingen, Bezwaren bezwaren) {
        this.toestemmingen = toestemmingen;
        this.bezwaren = bezwaren;
    }

    /** Something that was said, under the number that withdraws it. */
    record Uiting(UUID persoon, String bron, String nummer, Persoonsfeit feit, String door, boolean loopt) {

        static Uiting van(Vermelding vermelding, boolean loopt) {
            return new Uiting(
                    vermelding.persoon().waarde(),
                    vermelding.bron().toString(),
                    vermelding.nummer(),
                    vermelding.feit(),
                    vermelding.door(),
                    loopt);
        }
    }

    /** Somebody for whom the asker speaks. */
    record Spreker(UUID persoon, boolean zelf, List<Uiting> uitingen) {

        static Spreker van(Persoon persoon) {
            return new Spreker(
                    persoon.id().waarde(),
                    persoon.zelf(),
                    persoon.uitingen().stream()
                            .map(uiting -> Uiting.van(uiting.vermelding(), uiting.loopt()))
                            .toList());
        }
    }

    /** Names a statement, with the reason of a decision on it where that is asked. */
    record Aangewezen(
            @Nullable UUID persoon,
            @Nullable String bron,
            @Nullable String nummer,
            @Nullable String reden) {

        Organisatiecode organisatie() {
            return Wensvraag.code("bron", gevraagd("bron", bron, "de bron"));
        }
    }

    /** The number under which something was recorded. */
    record Vastgelegd(String nummer) {}

    @GetMapping("/toestemmingen")
    Map<String, List<Spreker>> mijn(Herkomst herkomst) {
        return Map.of(
                "personen",
                toestemmingen.mijn(herkomst).stream().map(Spreker::van).toList());
    }

    @PostMapping("/toestemmingen")
    @ResponseStatus(HttpStatus.CREATED)
    Vastgelegd leg(Herkomst herkomst, @RequestBody Wensvraag vraag) {
        var wens = vraag.wens();
        return new Vastgelegd(toestemmingen.leg(herkomst, vraag.wie(), wens));
    }

    @PostMapping("/afschermingen")
    @ResponseStatus(HttpStatus.CREATED)
    Vastgelegd schermAf(Herkomst herkomst, @RequestBody Wensvraag vraag) {
        var voor = gevraagd("voor", vraag.voor(), "van wie de persoon wordt afgeschermd")
                .selector();
        return new Vastgelegd(toestemmingen.schermAf(herkomst, vraag.wie(), voor));
    }

    @PostMapping("/toestemmingen/intrekkingen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void trekIn(Herkomst herkomst, @RequestBody Aangewezen aangewezen) {
        toestemmingen.trekIn(
                herkomst,
                new PersoonId(gevraagd("persoon", aangewezen.persoon(), "een persoon")),
                aangewezen.organisatie(),
                gevraagd("nummer", aangewezen.nummer(), "een nummer"));
    }

    /** The objections against the asker's organisation that hold. */
    @GetMapping("/bezwaren")
    Map<String, List<Uiting>> bezwaren(Herkomst herkomst) {
        return Map.of(
                "bezwaren",
                bezwaren.tegenOns(herkomst).stream()
                        .map(vermelding -> Uiting.van(vermelding, true))
                        .toList());
    }

    @PostMapping("/bezwaren/afwijzingen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wijsAf(Herkomst herkomst, @RequestBody Aangewezen aangewezen) {
        bezwaren.wijsAf(
                herkomst,
                aangewezen.organisatie(),
                gevraagd("nummer", aangewezen.nummer(), "een nummer"),
                gevraagd("reden", aangewezen.reden(), "een reden die de inwoner leest"));
    }

    /** Honours an objection that was rejected. */
    @PostMapping("/bezwaren/honoreringen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void honoreer(Herkomst herkomst, @RequestBody Aangewezen aangewezen) {
        bezwaren.honoreer(
                herkomst,
                aangewezen.organisatie(),
                gevraagd("nummer", aangewezen.nummer(), "een nummer"),
                gevraagd("reden", aangewezen.reden(), "een reden die de inwoner leest"));
    }
}
