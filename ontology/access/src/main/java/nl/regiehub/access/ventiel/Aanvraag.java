package nl.regiehub.access.ventiel;

import java.time.Instant;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsfeit.Partij;

/**
 * What somebody asks to be opened, for whom, until when and why.
 *
 * @param gemeente whose casus it is, and whose authority decides
 * @param casusnummer the casus, as the gemeente numbers it
 * @param bereik of whom
 * @param categorieen what
 * @param partijen for whom to read
 * @param tot until when
 * @param reden why, in words
 */
public record Aanvraag(
        Organisatiecode gemeente,
        String casusnummer,
        Bereik bereik,
        Set<Categorie> categorieen,
        Set<Partij> partijen,
        Instant tot,
        String reden) {

    /** Copies the sets. */
    public Aanvraag {
        categorieen = Set.copyOf(categorieen);
        partijen = Set.copyOf(partijen);
    }

    /** The circle of the casus. */
    public Kring casus() {
        return Kring.casus(gemeente, casusnummer);
    }

    /** Of whom something is opened. */
    public enum Bereik {
        /** The one person who is named. */
        PERSOON,
        /** Everybody whom the casus is about, on the day it is opened. */
        CASUS
    }
}
