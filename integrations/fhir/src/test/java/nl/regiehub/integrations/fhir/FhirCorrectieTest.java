package nl.regiehub.integrations.fhir;

import static nl.regiehub.integrations.fhir.Fhirtekst.CODEC;
import static nl.regiehub.integrations.fhir.Fhirtekst.bundle;
import static nl.regiehub.integrations.fhir.Fhirtekst.json;
import static nl.regiehub.integrations.fhir.Fhirtekst.only;
import static nl.regiehub.integrations.fhir.Fhirtekst.problems;
import static nl.regiehub.integrations.fhir.Fhirtekst.url;
import static nl.regiehub.integrations.fhir.Fhirtekst.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Correctieantwoord.Besluit;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Decoded;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A correctie and its answer in the shape that HL7 has for them. */
class FhirCorrectieTest {

    private static final String GIDS = "http://hl7.org/fhir/uv/patient-corrections/";
    private static final String TASK = "Bundle.entry[3].resource";

    @Test
    void asksAsHl7sGuideForCorrectionsDoes() {
        var bundle = bundle(write(Voorbeelden.correctie()));

        var task = only(bundle, Task.class);
        var said = only(bundle, Communication.class);
        assertThat(task.getCode().hasCoding(GIDS + "CodeSystem/PatientCorrectionTaskTypes", "medRecCxReq"))
                .isTrue();
        assertThat(task.getBusinessStatus().hasCoding(GIDS + "CodeSystem/PatientCorrectionBusinessStatus", "queued"))
                .isTrue();
        assertThat(task.getMeta().hasProfile(GIDS + "StructureDefinition/patient-correction-task"))
                .isTrue();
        assertThat(task.getInputFirstRep().getValue())
                .isInstanceOfSatisfying(
                        Reference.class,
                        input -> assertThat(input.getReference()).isEqualTo(url(bundle, said)));
        assertThat(said.getCategoryFirstRep()
                        .hasCoding(GIDS + "CodeSystem/PatientCorrectionCommunicationTypes", "medRecCxReq"))
                .isTrue();
        assertThat(said.getMeta().hasProfile(GIDS + "StructureDefinition/patient-correction-communication"))
                .isTrue();
        assertThat(said.getPayload())
                .extracting(payload -> ((StringType) payload.getContent()).getValue())
                .containsExactly("De hulp begon niet in maart.", "De hulp begon in april.");
        assertThat(said.getSender().getReference()).isEqualTo(url(bundle, only(bundle, Patient.class)));
    }

    @ParameterizedTest
    @CsvSource({"GEZAG, GUARD", "VERTEGENWOORDIGER, RESPRSN"})
    void namesWhoSpeaksForThePersonAsARelatedPerson(Gever door, String code) {
        var correctie = Voorbeelden.correctie(door);

        var text = write(correctie);

        assertThat(only(bundle(text), RelatedPerson.class)
                        .getRelationshipFirstRep()
                        .hasCoding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", code))
                .isTrue();
        assertThat(CODEC.decode(json(text))).isEqualTo(new Decoded.Accepted(correctie));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryDecisionBack(Besluit besluit) {
        var antwoord = Voorbeelden.correctieantwoord(besluit, "Zo staat het in het verslag.");

        assertThat(CODEC.decode(json(write(antwoord)))).isEqualTo(new Decoded.Accepted(antwoord));
    }

    @ParameterizedTest
    @CsvSource({
        "completed, accepted, OVERGENOMEN",
        "in-progress, ACCEPTED, OVERGENOMEN",
        "accepted, amendment-completed, OVERGENOMEN",
        "completed, partial-accept, DEELS_OVERGENOMEN",
        "completed, Denied, GEWEIGERD"
    })
    void takesADecisionInEachWayThatTheGuideHasForIt(String status, String stand, Besluit besluit) {
        var text = write(Voorbeelden.correctieantwoord())
                .replace("\"status\":\"rejected\"", "\"status\":\"%s\"".formatted(status))
                .replace("\"code\":\"denied\"", "\"code\":\"%s\"".formatted(stand));

        assertThat(besluit(text)).isEqualTo(besluit);
    }

    @ParameterizedTest
    @CsvSource({"accepted, OVERGENOMEN", "rejected, GEWEIGERD"})
    void takesTheStatusAloneForADecisionWhereThatIsClear(String status, Besluit besluit) {
        var text = zonderStand().replace("\"status\":\"rejected\"", "\"status\":\"%s\"".formatted(status));

        assertThat(besluit(text)).isEqualTo(besluit);
    }

    @Test
    void takesTheReasonFromTheResolutionToo() {
        var text = write(Voorbeelden.correctieantwoord())
                .replaceFirst(
                        "\"statusReason\":\\{\"text\":(\"[^\"]*\")}",
                        ("\"output\":[{\"type\":{\"coding\":[{\"system\":\"%sCodeSystem/PatientCorrectionOutputTypes\","
                                        + "\"code\":\"medRecCxReqResolution\"}]},\"valueString\":$1}]")
                                .formatted(GIDS));

        assertThat(CODEC.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.correctieantwoord()));
    }

    @Test
    void takesTheReasonFromTheMessageThatTheResolutionPointsTo() {
        var bundle = bundle(write(Voorbeelden.correctieantwoord()));
        var said = new Communication();
        said.addPayload().setContent(new StringType("In maart was het eerste gesprek."));
        bundle.addEntry()
                .setFullUrl("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001")
                .setResource(said);
        var task = only(bundle, Task.class);
        task.setStatusReason(null);
        var output = task.addOutput().setValue(new Reference("urn:uuid:5b0a1c1e-0000-4000-8000-000000000001"));
        output.getType()
                .addCoding()
                .setSystem(GIDS + "CodeSystem/PatientCorrectionOutputTypes")
                .setCode("medRecCxReqResolution");
        var text = Fhirtekst.FHIR.newJsonParser().encodeResourceToString(bundle);

        assertThat(CODEC.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.correctieantwoord()));
    }

    @ParameterizedTest
    @CsvSource({"queued", "in-review", "waiting-for-information", "requester-cancelled", "disagreement-logged", "zomaar"
    })
    void asksForADecisionWhereThereIsNone(String stand) {
        var text = write(Voorbeelden.correctieantwoord())
                .replace("\"code\":\"denied\"", "\"code\":\"%s\"".formatted(stand));

        assertThat(problems(text))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.INVALID_VALUE, TASK + ".businessStatus"));
    }

    @ParameterizedTest
    @CsvSource({"completed", "in-progress", "cancelled", "entered-in-error"})
    void guessesNoDecisionFromAStatusThatSaysNothingOfIt(String status) {
        var text = zonderStand().replace("\"status\":\"rejected\"", "\"status\":\"%s\"".formatted(status));

        assertThat(problems(text)).extracting(Problem::where).containsExactly(TASK + ".businessStatus");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, denied",
        "in-progress, denied",
        "rejected, accepted",
        "rejected, partial-accept",
        "failed, accepted"
    })
    void refusesATaskThatContradictsItself(String status, String stand) {
        var text = write(Voorbeelden.correctieantwoord())
                .replace("\"status\":\"rejected\"", "\"status\":\"%s\"".formatted(status))
                .replace("\"code\":\"denied\"", "\"code\":\"%s\"".formatted(stand));

        assertThat(problems(text))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.INCONSISTENT, TASK + ".status"));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEWEIGERD", "DEELS_OVERGENOMEN"})
    void asksForTheReasonThatTheInwonerIsOwed(Besluit besluit) {
        assertThat(problems(write(Voorbeelden.correctieantwoord(besluit, null))))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.MISSING_VALUE, TASK + ".statusReason.text"));
        assertThat(besluit(write(Voorbeelden.correctieantwoord(Besluit.OVERGENOMEN, null))))
                .isEqualTo(Besluit.OVERGENOMEN);
    }

    @ParameterizedTest
    @CsvSource({
        "id/correctienummer, id/dossiernummer, identifier",
        "fhir/betreft, fhir/betreffende, extension",
        "id/kring/opdracht, id/kring/club, extension",
        "'\"code\":\"levering\"', '\"code\":\"alles\"', extension",
        "medRecCxReq, medRecCxDenialDisagree, code.coding",
        "'\"lastModified\":\"2026-03-12T09:00:00Z\"', '\"lastModified\":\"2026\"', lastModified"
    })
    void saysWhereAnAnswerIsWrong(String from, String to, String where) {
        assertThat(problems(write(Voorbeelden.correctieantwoord()).replaceFirst(from, to)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo(TASK + "." + where));
    }

    @Test
    void takesTheFirstOfTwoThingsThatATaskIsAbout() {
        var bundle = bundle(write(Voorbeelden.correctieantwoord()));
        var task = only(bundle, Task.class);
        task.addExtension(task.getExtension().getFirst().copy());
        var text = Fhirtekst.FHIR.newJsonParser().encodeResourceToString(bundle);

        assertThat(CODEC.decode(json(text))).isEqualTo(new Decoded.Accepted(Voorbeelden.correctieantwoord()));
    }

    @Test
    void refusesACorrectieThatSaysNothingOrIsSaidByNobodyKnown() {
        var zonderWoorden = write(Voorbeelden.correctie())
                .replaceFirst("\"contentString\":\"De hulp begon in april.\"", "\"contentString\":\" \"");
        var doorBuur = write(Voorbeelden.correctie(Gever.GEZAG)).replace("\"code\":\"GUARD\"", "\"code\":\"NBOR\"");

        assertThat(problems(zonderWoorden))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).endsWith(".payload[1].content"));
        assertThat(problems(doorBuur))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).endsWith(".relationship"));
    }

    private static String zonderStand() {
        return write(Voorbeelden.correctieantwoord())
                .replaceFirst("\"businessStatus\":\\{\"coding\":\\[\\{[^}]*}]},", "");
    }

    private static Besluit besluit(String text) {
        assertThat(CODEC.decode(json(text))).isInstanceOf(Decoded.Accepted.class);
        return CODEC.decode(json(text)) instanceof Decoded.Accepted(Correctieantwoord antwoord)
                ? antwoord.besluit()
                : Besluit.GEWEIGERD;
    }
}
