package nl.regiehub.access;

import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Wet;

/**
 * Of what persons are counted, and in what relation an organisation stands to it.
 *
 * @param relatie one of {@link #RELATIES}
 * @param categorie what kind of data there is about them
 * @param wet under which law it was obtained
 */
public record Telgrond(Relatiesoort relatie, Categorie categorie, Wet wet) {

    /** The relations that an organisation has, whoever asks in its name: by these only is anybody counted. */
    static final Set<Relatiesoort> RELATIES =
            Set.of(Relatiesoort.EIGEN_GEMEENTE, Relatiesoort.EIGEN_CONTRACT, Relatiesoort.EIGEN_VERZEKERDE);

    /** Whether its numbers may be told to the person: only on the ground of a contract; otherwise they are rounded. */
    public boolean exact() {
        return relatie == Relatiesoort.EIGEN_CONTRACT;
    }
}
