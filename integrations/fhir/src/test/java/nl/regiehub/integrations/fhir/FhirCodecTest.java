package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FhirCodecTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Codec codec = FhirR4.codec();

    static Stream<Bericht> readable() {
        return Stream.of(
                Voorbeelden.verwijzing(),
                Voorbeelden.terugkoppeling(),
                Voorbeelden.start(),
                Voorbeelden.stop(),
                Voorbeelden.betrokkenheid());
    }

    static List<Bericht> alle() {
        return Voorbeelden.alle();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsBackWhatItWrites(Bericht bericht) {
        assertThat(codec.decode(json(write(bericht)))).isEqualTo(new Decoded.Accepted(bericht));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsTheSameMessageInXml(Bericht bericht) {
        String xml = FHIR.newXmlParser().encodeResourceToString(bundle(write(bericht)));

        assertThat(codec.decode(xml(xml))).isEqualTo(new Decoded.Accepted(bericht));
        assertThat(codec.peek(xml(xml))).isEqualTo(codec.peek(json(write(bericht))));
    }

    @ParameterizedTest
    @MethodSource("alle")
    void seesTypeIdSenderAndBsnAtOnce(Bericht bericht) {
        Peeked peeked = codec.peek(json(write(bericht)));

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
        assertThat(codec.decode(json(write(Voorbeelden.opdracht())))).isInstanceOf(Decoded.Refused.class);
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

        assertThat(codec.decode(json(translated))).isEqualTo(new Decoded.Accepted(Voorbeelden.verwijzing()));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryStatusOfATerugkoppelingBack(Terugkoppeling.Status status) {
        Terugkoppeling t = Voorbeelden.terugkoppeling();
        Terugkoppeling with =
                new Terugkoppeling(t.kop(), t.wet(), t.verwijzing(), t.persoon(), status, t.reden(), t.op());

        assertThat(codec.decode(json(write(with)))).isEqualTo(new Decoded.Accepted(with));
    }

    @Test
    void sendsAPersonWithoutBsnByPseudonym() {
        Verwijzing v = Voorbeelden.verwijzing();
        Verwijzing without = new Verwijzing(
                v.kop(), v.wet(), v.nummer(), Voorbeelden.ONBEKEND, v.hulp(), null, v.aangeboden(), v.verwijzernaam());

        assertThat(write(without))
                .contains("https://regiehub.example/id/persoonssleutel")
                .doesNotContain("bsn");
        assertThat(codec.decode(json(write(without)))).isEqualTo(new Decoded.Accepted(without));
    }

    @Test
    void namesEveryProblemAtOnceWithItsPlace() {
        String text = write(Voorbeelden.verwijzing())
                .replace("\"authoredOn\":\"2026-03-02T09:30:00Z\"", "\"authoredOn\":\"2026\"")
                .replace("\"code\":\"JEUGDWET\"", "\"code\":\"PW\"")
                .replace("999900018", "999900019")
                .replace("\"value\":\"501\"", "\"value\":\"5 1\"");

        assertThat(problems(text))
                .extracting(Problem::kind, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple(Kind.MISSING_VALUE, "Bundle.entry[4].resource.extension"),
                        tuple(Kind.INVALID_VALUE, "Bundle.entry[4].resource.identifier[0].value"),
                        tuple(Kind.INVALID_VALUE, "Bundle.entry[4].resource.authoredOn"),
                        tuple(Kind.INVALID_BSN, "Bundle.entry[3].resource.identifier[0].value"));
    }

    @Test
    void namesEveryFaultAgainstFhirAtOnce() {
        String text = write(Voorbeelden.verwijzing())
                .replace("\"status\":\"requested\"", "\"status\":\"geheim\"")
                .replace("\"gender\":\"male\"", "\"gender\":\"male\",\"geheim\":{\"gender\":1}")
                .replace("\"for\":{", "\"forr\":{");

        assertThat(problems(text))
                .extracting(Problem::kind, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple(Kind.INVALID_VALUE, "Bundle.entry[4].resource.status"),
                        tuple(Kind.UNKNOWN_ELEMENT, "Bundle.entry[3].resource"),
                        tuple(Kind.UNKNOWN_ELEMENT, "Bundle.entry[4].resource"));
        assertThat(problems(text)).asString().doesNotContain("geheim").doesNotContain("forr");
    }

    @ParameterizedTest
    @CsvSource({
        "verwijzing, fulfill, 3457005",
        "start, in-progress, completed",
        "start, '\"value\":\"0363\"', '\"value\":\"036\"'",
        "start, toewijzingnummer/GEMEENTE/0363, toewijzingnummer/GEMEENTE/0364",
        "start, '\"12345\"', '\"12345a\"'",
        "stop, lijst/productcode/0363, lijst/productcode/0364",
        "start, agb-z, kvk",
        "betrokkenheid, '9901', '99'",
    })
    void refusesAMessageThatSaysTwoThings(String soort, String from, String to) {
        Bericht bericht = alle().stream()
                .filter(b -> b.kop().soort().equals(soort))
                .findFirst()
                .orElseThrow();
        String text = write(bericht);
        String changed = text.contains(from) ? text.replaceFirst(from, to) : text.replaceFirst(to, from);

        assertThat(changed).isNotEqualTo(text);
        assertThat(codec.decode(json(changed))).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void asksForABsnOnStartAndStop() {
        Startbericht s = Voorbeelden.start();
        Startbericht without = new Startbericht(s.kop(), s.wet(), Voorbeelden.ONBEKEND, s.leveringen());

        assertThat(problems(write(without)))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.MISSING_VALUE, "Bundle.entry[4].resource.for"));
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

        assertThat(codec.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.verwijzing()));
        assertThat(codec.peek(json(text))).isEqualTo(codec.peek(json(write(Voorbeelden.verwijzing()))));
    }

    @Test
    void endsOnARoleThatIsItsOwnOrganisation() {
        Bundle bundle = bundle(write(Voorbeelden.verwijzing()));
        PractitionerRole role = new PractitionerRole();
        role.setOrganization(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        bundle.addEntry()
                .setFullUrl("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001")
                .setResource(role);
        only(bundle, MessageHeader.class).setSender(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        String text = FHIR.newJsonParser().encodeResourceToString(bundle);

        assertThat(codec.decode(json(text))).isInstanceOf(Decoded.Refused.class);
        assertThat(codec.peek(json(text))).isInstanceOf(Peeked.Unusable.class);
    }

    @Test
    void leavesOutOfAStartWhatA305CannotSay() {
        Startbericht s = Voorbeelden.start();
        Startbericht withPartnersName = new Startbericht(s.kop(), s.wet(), Voorbeelden.ANNA, s.leveringen());

        assertThat(codec.decode(json(write(withPartnersName)))).isEqualTo(new Decoded.Accepted(s));
    }

    @Test
    void asksOfAStartWhatA305Asks() {
        String text = write(Voorbeelden.start())
                .replace("\"value\":\"start-12345\"", "\"value\":\"start-123456789\"")
                .replaceAll("\"birthDate\":\"[^\"]*\"", "\"active\":true");

        assertThat(problems(text))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(
                        tuple(Kind.MISSING_VALUE, "Bundle.entry[4].resource.for"),
                        tuple(Kind.INVALID_VALUE, "Bundle.identifier.value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/Patient/1",
                "http://169.254.169.254/latest",
                "file:///etc/hostname",
                "#1",
                "Patient/999",
                "urn:uuid:00000000-0000-0000-0000-000000000000"
            })
    void followsNoReferenceOutOfTheBundle(String reference) {
        String patient = url(bundle(write(Voorbeelden.verwijzing())), 3);
        String text =
                write(Voorbeelden.verwijzing()).replace("\"reference\":\"" + patient, "\"reference\":\"" + reference);

        assertThat(problems(text))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modifierExtension\":[{\"url\":\"http://x.example\",\"valueBoolean\":true}]",
                "implicitRules\":\"http://x.example\""
            })
    void refusesWhatMustNotBeIgnored(String element) {
        String text = write(Voorbeelden.verwijzing())
                .replace("{\"resourceType\":\"Task\",", "{\"resourceType\":\"Task\",\"" + element + ",");

        assertThat(problems(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).startsWith("Bundle.entry[4].resource."));
    }

    @Test
    void dropsNarrative() {
        String text = write(Voorbeelden.verwijzing())
                .replace(
                        "{\"resourceType\":\"Patient\",",
                        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":"
                                + "\"<div xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></div>\"},");

        assertThat(codec.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.verwijzing()));
    }

    @Test
    void leavesWhatIsNotFhirToOthers() {
        assertThat(codec.peek(payload("application/json", "{\"soort\":\"casus\"}")))
                .isInstanceOf(Peeked.NotMine.class);
        assertThat(codec.peek(payload("application/json", "{\"soort\""))).isInstanceOf(Peeked.NotMine.class);
        assertThat(codec.peek(payload("application/xml", "<Bericht xmlns='http://www.istandaarden.nl/x'/>")))
                .isInstanceOf(Peeked.NotMine.class);
        assertThat(codec.peek(payload("application/xml", "<!DOCTYPE a><a/>"))).isInstanceOf(Peeked.NotMine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Bundle\",\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Bundle\",\"total\":1e1000000}",
                "{\"resourceType\":\"Bundle\"",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"\":1}]}",
                "{}",
                ""
            })
    void saysWhyItCannotUseABundle(String text) {
        assertThat(codec.peek(json(text))).isInstanceOf(Peeked.Unusable.class);
        assertThat(codec.decode(json(text))).isInstanceOf(Decoded.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Bundle SYSTEM \"file:///etc/hostname\"><Bundle xmlns=\"http://hl7.org/fhir\"/>",
                "<!DOCTYPE b [<!ENTITY x \"1\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&x;\"/></Bundle>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><Bundle xmlns=\"http://hl7.org/fhir\"/>",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><?xml-stylesheet href=\"x\"?></Bundle>",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"\u202E\"/></Bundle>",
                "<Bundle xmlns=\"http://hl7.org/fhir\">",
                "<Bundle xmlns=\"http://hl7.org/fhir\"/>"
            })
    void refusesXmlThatReachesOut(String text) {
        assertThat(codec.peek(xml(text))).isInstanceOf(Peeked.Unusable.class);
        assertThat(codec.decode(xml(text))).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "{\"resourceType\":\"Bundle\",\"extension\":" + "[{\"extension\":".repeat(500);
        String deepXml = "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<extension>".repeat(20_000);

        assertThat(codec.decode(json(deep)))
                .asInstanceOf(type(Decoded.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::kind).containsExactly(Kind.LIMIT_EXCEEDED));
        assertThat(codec.decode(xml(deepXml)))
                .asInstanceOf(type(Decoded.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::kind).containsExactly(Kind.LIMIT_EXCEEDED));
    }

    @Test
    void survivesEveryTruncationAndEveryChangedCharacter() {
        String text = write(Voorbeelden.verwijzing());

        for (int i = 0; i < text.length(); i += 7) {
            codec.decode(json(text.substring(0, i)));
            codec.decode(json(text.substring(0, i) + "[" + text.substring(i + 1)));
            codec.decode(json(text.substring(0, i) + "null" + text.substring(i)));
            codec.peek(json(text.substring(0, i) + "\"" + text.substring(i + 1)));
        }
    }

    private String write(Bericht bericht) {
        return new String(codec.encode(Voorbeelden.outgoing(bericht)).bytes(), UTF_8);
    }

    private List<Problem> problems(String text) {
        return assertThat(codec.decode(json(text)))
                .asInstanceOf(type(Decoded.Refused.class))
                .actual()
                .problems();
    }

    private static Bundle bundle(String text) {
        return FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .parseResource(Bundle.class, text);
    }

    private static <T> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T> T only(Bundle bundle, Class<T> type) {
        assertThat(all(bundle, type)).hasSize(1);
        return all(bundle, type).getFirst();
    }

    private static String url(Bundle bundle, Object resource) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getResource() == resource)
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .findFirst()
                .orElseThrow();
    }

    private static String url(Bundle bundle, int entry) {
        return bundle.getEntry().get(entry).getFullUrl();
    }

    private static Payload json(String text) {
        return payload("application/fhir+json", text);
    }

    private static Payload xml(String text) {
        return payload("application/fhir+xml", text);
    }

    private static Payload payload(String contentType, String text) {
        return new Payload(contentType, text.getBytes(UTF_8));
    }
}
