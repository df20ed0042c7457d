package nl.regiehub.gateway.vocabulaire;

import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.wijziging.Samenvoeging;
import nl.regiehub.vocabulary.wijziging.Uitkomst;
import org.springframework.stereotype.Component;

/** Puts what somebody proposes into the files of today, whatever was published since they began. */
@Component
final class Inpassing {

    private final Voorstellen voorstellen;
    private final Uitgifte uitgifte;

    Inpassing(Journal journal, Uitgifte uitgifte) {
        this.voorstellen = journal.voorstellen();
        this.uitgifte = uitgifte;
    }

    /** The files of today with a proposal in them: what it changes there, and all of them. */
    record Samen(Bestanden wijziging, Bestanden bestanden) {}

    /** The files that the publication in force was made of. */
    Bestanden nu() {
        return uitgifte.bestanden(uitgifte.huidige());
    }

    /** @throws Weigering when others changed the same meanwhile */
    Samen van(Voorstel voorstel) {
        var wijziging = voorstellen
                .wijziging(voorstel.nummer())
                .map(Bestanden::uitgepakt)
                .orElse(Bestanden.GEEN);
        return switch (Samenvoeging.van(uitgifte.bestanden(voorstel.basis()), nu(), wijziging)) {
            case Uitkomst.Gelukt(var passend) ->
                new Samen(passend, nu().met(passend).opgemaakt());
            case Uitkomst.Onmogelijk(var problemen) -> throw new Weigering(problemen);
        };
    }

    /** @throws Weigering with everything that is wrong with the files */
    static Release release(Bestanden bestanden) {
        return switch (bestanden.controleer()) {
            case Checked.Accepted(var release) -> release;
            case Checked.Refused(var problemen) -> throw new Weigering(problemen);
        };
    }
}
