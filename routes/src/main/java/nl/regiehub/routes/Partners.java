package nl.regiehub.routes;

import java.util.Collection;
import java.util.Optional;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;

/** Who is connected to the hub. */
public interface Partners {

    /** The partner with this id. */
    Optional<Partner> find(PartnerId id);

    /** The partner whose system speaks for an organisation. */
    Optional<Partner> of(Organisatiecode organisatie);

    /** All of them. */
    Collection<Partner> all();
}
