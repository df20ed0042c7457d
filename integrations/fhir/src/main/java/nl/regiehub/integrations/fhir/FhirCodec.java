package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import org.hl7.fhir.r4.model.Bundle;

/** Reads and writes FHIR R4 message bundles: JSON and XML in, JSON out. */
final class FhirCodec implements Codec {

    private final FhirContext fhir;

    FhirCodec(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Override
    public String formaat() {
        return FhirR4.FORMAAT;
    }

    @Override
    public boolean canSay(Bericht bericht) {
        return true;
    }

    @Override
    public Peeked peek(Payload payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Decoded decode(Payload payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Encoded encode(Outgoing outgoing) {
        Bericht bericht = outgoing.bericht();
        Bundle bundle = switch (bericht) {
            case Verwijzing b -> VerwijzingVorm.write(b, outgoing);
            case Toewijzingsbericht b -> OpdrachtVorm.write(b, outgoing);
            default -> throw new UnsupportedOperationException();
        };
        String text = fhir.newJsonParser().encodeResourceToString(bundle);
        return new Encoded("application/fhir+json", Berichtsoort.van(bericht).code(), text.getBytes(UTF_8));
    }
}
