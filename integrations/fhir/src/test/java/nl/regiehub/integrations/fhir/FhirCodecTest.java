package nl.regiehub.integrations.fhir;

import static nl.regiehub.integrations.fhir.Fhirtekst.CODEC;
import static nl.regiehub.integrations.fhir.Fhirtekst.FHIR;
import static nl.regiehub.integrations.fhir.Fhirtekst.all;
import static nl.regiehub.integrations.fhir.Fhirtekst.bundle;
import static nl.regiehub.integrations.fhir.Fhirtekst.json;
import static nl.regiehub.integrations.fhir.Fhirtekst.only;
import static nl.regiehub.integrations.fhir.Fhirtekst.url;
import static nl.regiehub.integrations.fhir.Fhirtekst.write;
import static nl.regiehub.integrations.fhir.Fhirtekst.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Peeked;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the hub says in FHIR, and what it understands of it. */
class FhirCodecTest {

    static List<Bericht> readable() {
        return Voorbeelden.leesbaar();
    }

    static List<Bericht> alle() {
        return Voorbeelden.alle();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsBackWhatItWrites(Bericht bericht) {
        assertThat(CODEC.decode(json(write(bericht)))).isEqualTo(new Decoded.Accepted(bericht));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsTheSameMessageInXml(Bericht bericht) {
        String xml = FHIR.newXmlParser().encodeResourceToString(bundle(write(bericht)));

        assertThat(CODEC.decode(xml(xml))).isEqualTo(new Decoded.Accepted(bericht));
        assertThat(CODEC.peek(xml(xml))).isEqualTo(CODEC.peek(json(write(bericht))));
    }

    @ParameterizedTest
    @MethodSource("alle")
    void seesTypeIdSenderAndBsnAtOnce(Bericht bericht) {
        Peeked peeked = CODEC.peek(json(write(bericht)));

        Bsn bsn = bericht.personen().getFirst().bsn();
        assertThat(peeked)
                .isEqualTo(new Peeked.Seen(
                        bericht.kop().soort(),
                        bericht.kop().identificatie(),
                        bericht.kop().afzender(),
                        bsn == null ? null : bsn.waarde()));
    }

    @ParameterizedTest
    @MethodSource("alle")
    void writesTheExamplesThatPartnersAreShown(Bericht bericht) throws IOException {
        try (InputStream example =
                getClass().getResourceAsStream("voorbeelden/" + bericht.kop().soort() + ".json")) {
            assertThat(JsonMapper.shared().readTree(write(bericht)))
                    .isEqualTo(JsonMapper.shared().readTree(example));
        }
    }

    @ParameterizedTest
    @MethodSource("alle")
    void writesTheSameBytesEachTime(Bericht bericht) {
        assertThat(write(bericht)).isEqualTo(write(bericht));
    }

    @ParameterizedTest
    @MethodSource("alle")
    void writesABundleThatEveryReferenceStaysWithin(Bericht bericht) {
        Bundle bundle = bundle(write(bericht));

        List<String> urls = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .toList();
        assertThat(Pattern.compile("\"reference\":\"([^\"]+)\"")
                        .matcher(write(bericht))
                        .results()
                        .map(result -> result.group(1)))
                .isNotEmpty()
                .isSubsetOf(urls);
    }

    @Test
    void writesAVerwijzingInTheShapeOfTheDutchReferral() {
        Bundle bundle = bundle(write(Voorbeelden.verwijzing()));

        Task task = only(bundle, Task.class);
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        assertThat(task.getIntent()).isEqualTo(Task.TaskIntent.ORDER);
        assertThat(task.getCode().hasCoding("http://snomed.info/sct", "3457005"))
                .isTrue();
        ServiceRequest request = only(bundle, ServiceRequest.class);
        assertThat(request.getCategoryFirstRep().hasCoding("urn:oid:2.16.840.1.113883.2.4.4.30.69", "1"))
                .isTrue();
        assertThat(task.getFocus().getReference()).isEqualTo(url(bundle, request));
    }

    @Test
    void writesAnOpdrachtAsTasksToFulfilAndNotAsAVerwijzing() {
        Bundle bundle = bundle(write(Voorbeelden.opdracht()));

        assertThat(only(bundle, MessageHeader.class).getEventCoding().getCode()).isEqualTo("opdracht");
        assertThat(all(bundle, Task.class)).hasSize(2).allSatisfy(task -> {
            assertThat(task.getCode().hasCoding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"))
                    .isTrue();
            assertThat(task.getCode().hasCoding("http://snomed.info/sct", "3457005"))
                    .isFalse();
        });
        assertThat(CODEC.decode(json(write(Voorbeelden.opdracht())))).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void writesTheHubsConceptBesideTheSourcesCodeAndSaysWhatIsLost() {
        ServiceRequest request =
                all(bundle(write(Voorbeelden.opdracht())), ServiceRequest.class).getFirst();

        assertThat(request.getCode().getCoding())
                .extracting(
                        coding -> coding.getSystem(), coding -> coding.getCode(), coding -> coding.getUserSelected())
                .containsExactly(
                        tuple("https://regiehub.example/id/begrip", "begeleiding", false),
                        tuple(Voorbeelden.BEGELEIDING.schema(), "02", true),
                        tuple("https://regiehub.example/id/lijst/productcode/0363", "02A05", false));
        assertThat(request.getNote())
                .extracting(note -> note.getText())
                .anyMatch(text -> text.contains("of het om een groep gaat"));
    }

    @Test
    void takesTheSourcesCodeOutOfATranslatedOne() {
        String translated = write(Voorbeelden.verwijzing())
                .replace(
                        "\"code\":{\"coding\":[{\"system\":\"https://informatiemodel",
                        "\"code\":{\"coding\":[{\"system\":\"https://regiehub.example/id/begrip\",\"code\":\"x\"},"
                                + "{\"userSelected\":true,\"system\":\"https://informatiemodel");

        assertThat(CODEC.decode(json(translated))).isEqualTo(new Decoded.Accepted(Voorbeelden.verwijzing()));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryStatusOfATerugkoppelingBack(Terugkoppeling.Status status) {
        Terugkoppeling t = Voorbeelden.terugkoppeling();
        Terugkoppeling with =
                new Terugkoppeling(t.kop(), t.wet(), t.verwijzing(), t.persoon(), status, t.reden(), t.op());

        assertThat(CODEC.decode(json(write(with)))).isEqualTo(new Decoded.Accepted(with));
    }

    @Test
    void sendsAPersonWithoutBsnByPseudonym() {
        Verwijzing v = Voorbeelden.verwijzing();
        Verwijzing without = new Verwijzing(
                v.kop(), v.wet(), v.nummer(), Voorbeelden.ONBEKEND, v.hulp(), null, v.aangeboden(), v.verwijzernaam());

        assertThat(write(without))
                .contains("https://regiehub.example/id/persoonssleutel")
                .doesNotContain("bsn");
        assertThat(CODEC.decode(json(write(without)))).isEqualTo(new Decoded.Accepted(without));
    }

    @Test
    void takesAPersonInARoleForTheOrganisationOfThatRole() {
        Bundle bundle = bundle(write(Voorbeelden.verwijzing()));
        PractitionerRole role = new PractitionerRole();
        role.setOrganization(new Reference(url(bundle, 1)));
        bundle.addEntry()
                .setFullUrl("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001")
                .setResource(role);
        only(bundle, MessageHeader.class).setSender(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        only(bundle, Task.class).setRequester(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        String text = FHIR.newJsonParser().encodeResourceToString(bundle);

        assertThat(CODEC.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.verwijzing()));
        assertThat(CODEC.peek(json(text))).isEqualTo(CODEC.peek(json(write(Voorbeelden.verwijzing()))));
    }

    @Test
    void leavesOutOfAStartWhatA305CannotSay() {
        Startbericht s = Voorbeelden.start();
        Startbericht withPartnersName = new Startbericht(s.kop(), s.wet(), Voorbeelden.ANNA, s.leveringen());

        assertThat(CODEC.decode(json(write(withPartnersName)))).isEqualTo(new Decoded.Accepted(s));
    }

    @Test
    void dropsNarrative() {
        String text = write(Voorbeelden.verwijzing())
                .replace(
                        "{\"resourceType\":\"Patient\",",
                        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":"
                                + "\"<div xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></div>\"},");

        assertThat(CODEC.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.verwijzing()));
    }
}
