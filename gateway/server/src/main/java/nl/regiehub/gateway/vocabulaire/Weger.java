package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.util.List;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.wijziging.Verschil;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a proposal, compares it and tells recorded traffic again with it: once for each state of it and of the vocabulary, however
 * often somebody looks.
 */
@Component
final class Weger {

    private final Voorstellen voorstellen;
    private final Inpassing inpassing;
    private final Uitgifte uitgifte;
    private final Effect effect;
    private final JsonMapper json;
    private final Clock clock;

    Weger(Journal journal, Inpassing inpassing, Uitgifte uitgifte, Effect effect, JsonMapper json, Clock clock) {
        this.voorstellen = journal.voorstellen();
        this.inpassing = inpassing;
        this.uitgifte = uitgifte;
        this.effect = effect;
        this.json = json;
        this.clock = clock;
    }

    /** As it was worked out before, when nothing changed since; traffic that came in meanwhile is not in it. */
    Weging van(Voorstel voorstel) {
        return voorstellen
                .weging(voorstel.nummer(), sleutel(voorstel))
                .map(bytes -> json.readValue(bytes, Weging.class))
                .orElseGet(() -> opnieuw(voorstel));
    }

    /** As it is now, with all traffic up to now. */
    Weging opnieuw(Voorstel voorstel) {
        var sleutel = sleutel(voorstel);
        var weging = reken(voorstel);
        voorstellen.bewaarWeging(voorstel.nummer(), sleutel, json.writeValueAsBytes(weging));
        return weging;
    }

    /** Whoever changes a working copy moves its moment, and a publication changes what it is compared with. */
    private String sleutel(Voorstel voorstel) {
        return voorstel.op() + " " + uitgifte.huidige();
    }

    private Weging reken(Voorstel voorstel) {
        var op = clock.instant();
        try {
            var samen = inpassing.van(voorstel);
            var nu = inpassing.nu();
            var release = Inpassing.release(samen.bestanden());
            return new Weging(
                    op,
                    List.of(),
                    Verschil.tussen(Inpassing.release(nu), release).veranderingen(),
                    Regelverschil.tussen(nu, samen.wijziging()),
                    effect.van(release));
        } catch (Weigering weigering) {
            return Weging.van(op, weigering);
        }
    }
}
