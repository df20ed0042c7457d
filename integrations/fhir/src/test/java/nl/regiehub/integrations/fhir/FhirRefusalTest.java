package nl.regiehub.integrations.fhir;

import static nl.regiehub.integrations.fhir.Fhirtekst.CODEC;
import static nl.regiehub.integrations.fhir.Fhirtekst.FHIR;
import static nl.regiehub.integrations.fhir.Fhirtekst.bundle;
import static nl.regiehub.integrations.fhir.Fhirtekst.json;
import static nl.regiehub.integrations.fhir.Fhirtekst.only;
import static nl.regiehub.integrations.fhir.Fhirtekst.payload;
import static nl.regiehub.integrations.fhir.Fhirtekst.problems;
import static nl.regiehub.integrations.fhir.Fhirtekst.url;
import static nl.regiehub.integrations.fhir.Fhirtekst.write;
import static nl.regiehub.integrations.fhir.Fhirtekst.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Peeked;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub refuses to understand in FHIR, and how it says so. */
class FhirRefusalTest {

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
        Bericht bericht = Voorbeelden.alle().stream()
                .filter(b -> b.kop().soort().equals(soort))
                .findFirst()
                .orElseThrow();
        String text = write(bericht);
        String changed = text.contains(from) ? text.replaceFirst(from, to) : text.replaceFirst(to, from);

        assertThat(changed).isNotEqualTo(text);
        assertThat(CODEC.decode(json(changed))).isInstanceOf(Decoded.Refused.class);
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
    void endsOnARoleThatIsItsOwnOrganisation() {
        Bundle bundle = bundle(write(Voorbeelden.verwijzing()));
        PractitionerRole role = new PractitionerRole();
        role.setOrganization(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        bundle.addEntry()
                .setFullUrl("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001")
                .setResource(role);
        only(bundle, MessageHeader.class).setSender(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        String text = FHIR.newJsonParser().encodeResourceToString(bundle);

        assertThat(CODEC.decode(json(text))).isInstanceOf(Decoded.Refused.class);
        assertThat(CODEC.peek(json(text))).isInstanceOf(Peeked.Unusable.class);
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
    void leavesWhatIsNotFhirToOthers() {
        assertThat(CODEC.peek(payload("application/json", "{\"soort\":\"casus\"}")))
                .isInstanceOf(Peeked.NotMine.class);
        assertThat(CODEC.peek(payload("application/json", "{\"soort\""))).isInstanceOf(Peeked.NotMine.class);
        assertThat(CODEC.peek(payload("application/xml", "<Bericht xmlns='http://www.istandaarden.nl/x'/>")))
                .isInstanceOf(Peeked.NotMine.class);
        assertThat(CODEC.peek(payload("application/xml", "<!DOCTYPE a><a/>"))).isInstanceOf(Peeked.NotMine.class);
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
        assertThat(CODEC.peek(json(text))).isInstanceOf(Peeked.Unusable.class);
        assertThat(CODEC.decode(json(text))).isInstanceOf(Decoded.Refused.class);
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
        assertThat(CODEC.peek(xml(text))).isInstanceOf(Peeked.Unusable.class);
        assertThat(CODEC.decode(xml(text))).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "{\"resourceType\":\"Bundle\",\"extension\":" + "[{\"extension\":".repeat(500);
        String deepXml = "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<extension>".repeat(20_000);

        assertThat(CODEC.decode(json(deep)))
                .asInstanceOf(type(Decoded.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::kind).containsExactly(Kind.LIMIT_EXCEEDED));
        assertThat(CODEC.decode(xml(deepXml)))
                .asInstanceOf(type(Decoded.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::kind).containsExactly(Kind.LIMIT_EXCEEDED));
    }

    @Test
    void survivesEveryTruncationAndEveryChangedCharacter() {
        String text = write(Voorbeelden.verwijzing());

        for (int i = 0; i < text.length(); i += 7) {
            CODEC.decode(json(text.substring(0, i)));
            CODEC.decode(json(text.substring(0, i) + "[" + text.substring(i + 1)));
            CODEC.decode(json(text.substring(0, i) + "null" + text.substring(i)));
            CODEC.peek(json(text.substring(0, i) + "\"" + text.substring(i + 1)));
        }
    }
}
