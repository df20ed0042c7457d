package nl.regiehub.canonical;

import java.time.Instant;
import java.util.List;

/**
 * What somebody says is wrong in what a source says of them, and what it should be (AVG art. 16). It stands beside what
 * the source said and replaces nothing.
 *
 * @param kop the envelope; its {@code ontvanger} is the source
 * @param wet the law under which the source said it
 * @param nummer the hub's number of the correctie
 * @param persoon about whom
 * @param betreft what of the source's it is about
 * @param door as whom somebody said so
 * @param onjuist what is wrong
 * @param juist what it should be
 * @param op when it was said
 */
public record Correctie(
        Berichtkop kop,
        Wet wet,
        String nummer,
        Persoonsgegevens persoon,
        Betreft betreft,
        Persoonsfeit.Gever door,
        String onjuist,
        String juist,
        Instant op)
        implements Bericht {

    /** What {@link Berichtkop#soort()} says of it. */
    public static final String SOORT = "correctie";

    /**
     * Which of a source's dossierdelen about a person.
     *
     * @param categorie what kind of data
     * @param kring in which circle it was shared
     * @param verantwoordelijke the verwerkingsverantwoordelijke
     */
    public record Betreft(Categorie categorie, Kring kring, Organisatiecode verantwoordelijke) {

        /** What a correctie of this dossierdeel is about. */
        public static Betreft van(Dossierdeel deel) {
            return new Betreft(deel.categorie(), deel.kring(), deel.verantwoordelijke());
        }

        /** The dossierdeel, of a source under a law. */
        public Dossierdeel deel(PersoonId persoon, Organisatiecode bron, Wet wet) {
            return new Dossierdeel(persoon, bron, categorie, kring, wet, verantwoordelijke);
        }
    }

    /** Who said what it corrects. */
    public Organisatiecode bron() {
        var bron = kop.ontvanger();
        if (bron == null) {
            throw new HubException(HubException.Fault.DATA, "a correctie without recipient", null);
        }
        return bron;
    }

    /** The dossierdeel that it is about. */
    public Dossierdeel deel(PersoonId over) {
        return betreft.deel(over, bron(), wet);
    }

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
