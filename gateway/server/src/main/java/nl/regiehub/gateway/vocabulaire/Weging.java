package nl.regiehub.gateway.vocabulaire;

import java.time.Instant;
import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Effect.Beeld;
import nl.regiehub.vocabulary.wijziging.Verschil.Verandering;
import org.jspecify.annotations.Nullable;

/**
 * Everything that helps to decide on a proposal.
 *
 * @param op when it was worked out
 * @param problemen what is wrong; when anything is, the rest is empty
 * @param veranderingen what changes, thing by thing
 * @param regels what changes in the files of today, line by line
 * @param effect what it would do to recorded traffic; null when it cannot be published, or for who may not know
 */
public record Weging(
        Instant op,
        List<Problem> problemen,
        List<Verandering> veranderingen,
        List<Regelverschil> regels,
        @Nullable Beeld effect) {

    /** Copies the lists. */
    public Weging {
        problemen = List.copyOf(problemen);
        veranderingen = List.copyOf(veranderingen);
        regels = List.copyOf(regels);
    }

    static Weging van(Instant op, Weigering weigering) {
        return new Weging(op, weigering.problemen(), List.of(), List.of(), null);
    }

    Weging zonderEffect() {
        return new Weging(op, problemen, veranderingen, regels, null);
    }
}
