package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.testkit.CodecContract;
import org.hl7.fhir.r4.model.Bundle;

class FhirContractTest extends CodecContract {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Codec codec = FhirR4.codec();

    @Override
    protected Codec codec() {
        return codec;
    }

    @Override
    protected List<Payload> voorbeelden() {
        return berichten().stream()
                .map(bericht -> codec.encode(uitgaand(bericht)).bytes())
                .flatMap(json -> Stream.of(
                        new Payload("application/fhir+json", json), new Payload("application/fhir+xml", xml(json))))
                .toList();
    }

    @Override
    protected List<Bericht> berichten() {
        return Voorbeelden.leesbaar();
    }

    @Override
    protected Outgoing uitgaand(Bericht bericht) {
        return Voorbeelden.outgoing(bericht);
    }

    private static byte[] xml(byte[] json) {
        Bundle bundle = FHIR.newJsonParser()
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .parseResource(Bundle.class, new String(json, UTF_8));
        return FHIR.newXmlParser().encodeResourceToString(bundle).getBytes(UTF_8);
    }
}
