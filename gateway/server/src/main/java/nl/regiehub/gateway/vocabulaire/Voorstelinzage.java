package nl.regiehub.gateway.vocabulaire;

import java.util.List;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.Bestanden;
import org.springframework.stereotype.Component;

/** Who sees which proposal: architects and programmaraad see all of them, everybody else what they propose themselves. */
@Component
public final class Voorstelinzage {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final String VOORSTELLEN = "vocabulaire:voorstellen";
    private static final int GETOOND = 200;

    private final Voorstellen voorstellen;
    private final Weger weger;
    private final Slagboom slagboom;

    Voorstelinzage(Journal journal, Weger weger, Slagboom slagboom) {
        this.voorstellen = journal.voorstellen();
        this.weger = weger;
        this.slagboom = slagboom;
    }

    /** The latest proposals that somebody sees, newest first. */
    public List<Voorstel> laatste(Herkomst herkomst) {
        if (slagboom.open(herkomst, LEZEN)) {
            return voorstellen.laatste(GETOOND);
        }
        slagboom.door(herkomst, VOORSTELLEN);
        return voorstellen.van(herkomst.vrager().naam(), GETOOND);
    }

    /**
     * One proposal.
     *
     * @throws NietGevonden when there is none with that number, or it is somebody else's
     */
    public Voorstel voorstel(Herkomst herkomst, long nummer) {
        boolean alles = slagboom.open(herkomst, LEZEN);
        if (!alles) {
            slagboom.door(herkomst, VOORSTELLEN);
        }
        return voorstellen
                .vind(nummer)
                .filter(voorstel -> alles || eigen(herkomst, voorstel))
                .orElseThrow(NietGevonden::new);
    }

    static boolean eigen(Herkomst herkomst, Voorstel voorstel) {
        return voorstel.door().equals(herkomst.vrager().naam());
    }

    /** The files that a proposal changes. */
    public Bestanden wijziging(Herkomst herkomst, long nummer) {
        return voorstellen
                .wijziging(voorstel(herkomst, nummer).nummer())
                .map(Bestanden::uitgepakt)
                .orElseThrow(NietGevonden::new);
    }

    /**
     * Weighs a proposal. What it would do to traffic is for who reads the vocabulary for a living.
     *
     * @param opnieuw whether to work it out again, with the traffic of up to now
     */
    public Weging weeg(Herkomst herkomst, long nummer, boolean opnieuw) {
        var voorstel = voorstel(herkomst, nummer);
        var weging = opnieuw ? weger.opnieuw(voorstel) : weger.van(voorstel);
        return slagboom.open(herkomst, LEZEN) ? weging : weging.zonderEffect();
    }
}
