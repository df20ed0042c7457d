package nl.regiehub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;

/** Messages that somebody has to pass on by hand when no partner takes them. */
public interface Handwerk {

    /** Notes that such a message is about to come in. Call it before; a note of what never came is of no effect. */
    void verwacht(PartnerId partner, String soort, String identificatie);

    /** The messages through a partner that were recorded, that nobody got or is going to get, and that nobody passed on. */
    List<BerichtId> openstaand(PartnerId partner);

    /**
     * Notes that somebody passed a message on.
     *
     * @return whether that was still to be done
     */
    boolean gedaan(BerichtId bericht, String door, Instant op);

    /** When a message was passed on by hand; empty when it was not. */
    Optional<Instant> gedaanOp(BerichtId bericht);
}
