package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.regiehub.access.Toegang;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begrippenvragen;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Onbeantwoord;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import nl.regiehub.gateway.tempo.Beurten;
import nl.regiehub.gateway.tempo.TeVaak;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.springframework.stereotype.Component;

/**
 * Answers questions in SPARQL: about the persons of whom the asker may learn something by a relation of their own, over what may
 * be learnt of them at that moment and nothing else; and about the vocabulary.
 */
@Component
public final class Bevragingen {

    private static final String DOSSIERS = "bevragen:dossiers";
    private static final String BEGRIPPEN = "concept:lezen";

    /** As many as are answered at the same time for all: one asker keeps others waiting for one answer, and no longer. */
    private static final int BEURTEN = 2;

    private final Toegang toegang;
    private final Dossiergraaf graaf;
    private final Uitgaven uitgaven;
    private final Begrippenvragen begrippenvragen;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;
    private final Beurten beurten = new Beurten(BEURTEN);

    Bevragingen(
            Toegang toegang,
            Dossiergraaf graaf,
            Uitgaven uitgaven,
            Begrippenvragen begrippenvragen,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.toegang = toegang;
        this.graaf = graaf;
        this.uitgaven = uitgaven;
        this.begrippenvragen = begrippenvragen;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /** A question, and how its answer must be written. */
    public record Gesteld(Sparqlvraag vraag, Antwoordvorm vorm) {}

    /** An answer, written. */
    public record Antwoord(String tekst, Antwoordvorm vorm) {}

    /**
     * Answers over the asker's own casussen. The answer is made first and shown when the audit trail says of whom, and which
     * parts, it was made.
     *
     * @param gesteld read only when the asker may ask at all
     * @throws NietToegestaan when role or purpose do not allow it
     * @throws Onbeantwoord when it is no question, or costs too much; that is in the audit trail by then
     * @throws TeVaak when other questions of this asker are being answered; that too
     */
    public Antwoord dossiers(Herkomst herkomst, Supplier<Gesteld> gesteld) {
        slagboom.door(herkomst, DOSSIERS);
        try {
            return beurten.tijdens(herkomst.vrager().naam(), () -> bevraag(herkomst, gesteld.get()));
        } catch (Onbeantwoord nee) {
            verslag.geweigerd(herkomst, DOSSIERS, List.of(nee.reden()));
            throw nee;
        } catch (TeVaak nee) {
            verslag.geweigerd(herkomst, DOSSIERS, List.of());
            throw nee;
        }
    }

    private Antwoord bevraag(Herkomst herkomst, Gesteld gesteld) {
        var vandaag = LocalDate.now(clock);
        var personen = toegang.eigenPersonen(herkomst.vrager(), herkomst.doel(), vandaag);
        var zicht = toegang.zichtbaar(herkomst.vrager(), personen, herkomst.doel(), vandaag);
        var antwoord = graaf.bevraag(zicht, gesteld.vraag(), gesteld.vorm(), Begroting.standaard());
        var getoond = antwoord.getoond();
        verslag.getoond(
                herkomst,
                DOSSIERS,
                getoond.delen().keySet().stream()
                        .map(deel -> deel.persoon().waarde())
                        .distinct()
                        .sorted()
                        .toList(),
                getoond);
        return new Antwoord(antwoord.antwoord(), gesteld.vorm());
    }

    /**
     * Answers over the vocabulary in force. Nothing in it is about a person, so the audit trail has only who was refused.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     * @throws Onbeantwoord when it is no question, or costs too much
     */
    public Antwoord begrippen(Herkomst herkomst, Supplier<Gesteld> gesteld) {
        slagboom.door(herkomst, BEGRIPPEN);
        var vraag = gesteld.get();
        return new Antwoord(
                begrippenvragen.bevraag(uitgaven.nu(), vraag.vraag(), vraag.vorm(), Begroting.standaard()),
                vraag.vorm());
    }
}
