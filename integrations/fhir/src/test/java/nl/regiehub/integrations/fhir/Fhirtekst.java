package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Payload;
import org.hl7.fhir.r4.model.Bundle;

/** Messages in FHIR as tests write, change and read them. */
final class Fhirtekst {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final Codec CODEC = FhirR4.codec();

    private Fhirtekst() {}

    static String write(Bericht bericht) {
        return new String(CODEC.encode(Voorbeelden.outgoing(bericht)).bytes(), UTF_8);
    }

    static List<Problem> problems(String text) {
        return assertThat(CODEC.decode(json(text)))
                .asInstanceOf(type(Decoded.Refused.class))
                .actual()
                .problems();
    }

    static Bundle bundle(String text) {
        return FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .parseResource(Bundle.class, text);
    }

    static <T> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <T> T only(Bundle bundle, Class<T> type) {
        assertThat(all(bundle, type)).hasSize(1);
        return all(bundle, type).getFirst();
    }

    static String url(Bundle bundle, Object resource) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getResource() == resource)
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .findFirst()
                .orElseThrow();
    }

    static String url(Bundle bundle, int entry) {
        return bundle.getEntry().get(entry).getFullUrl();
    }

    static Payload json(String text) {
        return payload("application/fhir+json", text);
    }

    static Payload xml(String text) {
        return payload("application/fhir+xml", text);
    }

    static Payload payload(String contentType, String text) {
        return new Payload(contentType, text.getBytes(UTF_8));
    }
}
