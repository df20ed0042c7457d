package nl.regiehub.gateway.rechten;

import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.PersoonId;

/** Whom a request is about, as its asker names them. Who that is gets looked up once it is known that the asker may ask. */
public sealed interface Genoemde {

    /** By the hub's own id. */
    record OpId(PersoonId id) implements Genoemde {}

    /** By BSN. */
    record OpBsn(Bsn bsn) implements Genoemde {}
}
