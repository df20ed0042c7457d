package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratie.Publicatiestop;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Publications;
import nl.regiehub.routes.Publications.Inwerkingtreding;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.meaning.Vocabulairewacht;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts publications in force and back, and knows of which files each was made. */
@Component
public final class Uitgifte {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final String TERUG = "vocabulaire:vaststellen";

    private final Publications publications;
    private final Voorstellen voorstellen;
    private final LiveVocabulary vocabulary;
    private final Vocabulairewacht wacht;
    private final List<Publicatiestop> stops;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Uitgifte(
            Journal journal,
            LiveVocabulary vocabulary,
            Vocabulairewacht wacht,
            Configuratie configuratie,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.publications = journal.publications();
        this.voorstellen = journal.voorstellen();
        this.vocabulary = vocabulary;
        this.wacht = wacht;
        this.stops = configuratie.hub().publicatiestops();
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /** What was put in force when, the latest first. */
    public List<Inwerkingtreding> geschiedenis(Herkomst herkomst) {
        slagboom.door(herkomst, LEZEN);
        return publications.history();
    }

    /** Id of the publication in force. */
    public String huidige() {
        return vocabulary.publicatie();
    }

    /** The stop that today falls in; empty when anything may be published. */
    public Optional<Publicatiestop> stop() {
        LocalDate vandaag = LocalDate.now(clock);
        return stops.stream().filter(stop -> stop.omvat(vandaag)).findFirst();
    }

    /**
     * The files that a publication was made of.
     *
     * @throws Weigering when nobody kept them: then only a whole set of files can follow it
     */
    public Bestanden bestanden(String publicatie) {
        return voorstellen
                .bestanden(publicatie)
                .map(Bestanden::uitgepakt)
                .or(() -> publicatie.equals(Vocabularies.bundled().id())
                        ? Optional.of(Bestanden.meegeleverd())
                        : Optional.empty())
                .orElseThrow(() -> new Weigering(
                        Kind.INCONSISTENT,
                        publicatie,
                        "Van deze publicatie zijn geen bestanden bewaard.",
                        "Ga uit van een latere publicatie."));
    }

    /**
     * Puts a release in force.
     *
     * @param ingang the first day whose recorded messages are read again; null to leave them
     * @throws Weigering in a publication stop
     */
    void publiceer(Release release, Bestanden bestanden, String door, @Nullable LocalDate ingang) {
        houdStop();
        voorstellen.bewaar(release.id(), bestanden.ingepakt());
        wacht.publiceer(release.id(), release.bytes(), door, ingang);
    }

    /**
     * Puts an earlier publication in force again. One person may do so: it was approved before, and what is wrong must be able to
     * end at once, also in a publication stop.
     *
     * @param herduiden whether recorded messages are read again with it
     */
    public void terug(Herkomst herkomst, String publicatie, boolean herduiden) {
        slagboom.door(herkomst, TERUG);
        var eerder = publications.find(publicatie).orElseThrow(NietGevonden::new);
        verslag.bericht(herkomst, "vocabulaire:terugdraaien", publicatie, true);
        wacht.publiceer(eerder.id(), eerder.inhoud(), herkomst.vrager().naam(), herduiden ? LocalDate.EPOCH : null);
    }

    private void houdStop() {
        stop().ifPresent(stop -> {
            throw new Weigering(
                    Kind.NOT_PERMITTED,
                    "publicatiestop",
                    "Van %s tot en met %s wordt niets gepubliceerd: %s."
                            .formatted(stop.van(), stop.tot(), stop.reden()),
                    "Stel het voorstel na de stop vast.");
        });
    }
}
