package nl.regiehub.integrations.regiesysteem;

import nl.regiehub.integrations.seam.Codec;

/** The door to the hub's own JSON, for a regiesysteem and for any partner that speaks no other standard. */
public final class Regiesysteem {

    /** What partners' files call this format. */
    public static final String FORMAAT = "regiehub-json";

    private Regiesysteem() {}

    /** A codec for {@code regiehub-json}; it reads its JSON Schemas once, here. */
    public static Codec codec() {
        return new RegiehubJsonCodec(new Schemas());
    }
}
