package nl.regiehub.integrations.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Gathers all that the FHIR library finds wrong with a resource, where its own strict handler stops at the first. The
 * library names hardly a place, so the place is looked up in the tree.
 */
final class ParseProblems implements IParserErrorHandler {

    private final JsonNode root;
    private final Set<String> unknown = new HashSet<>();
    private final List<Function<Places, Problem>> findings = new ArrayList<>();

    ParseProblems(JsonNode root) {
        this.root = root;
    }

    /** All of them, with places that hold no name that FHIR does not know. */
    List<Problem> problems() {
        Places places = new Places(root, unknown);
        return findings.stream()
                .map(finding -> finding.apply(places))
                .distinct()
                .toList();
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String name) {
        unknown.add(name);
        add(
                Kind.UNKNOWN_ELEMENT,
                places -> places.parentOf(name),
                "Hier staat een element dat FHIR R4 hier niet kent.",
                "Verwijder het, of zet het in een extension.");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String name) {
        unknownElement(location, name);
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
        add(
                Kind.INVALID_VALUE,
                places -> places.of(value == null ? "" : value),
                "De waarde past niet bij het type van dit element.",
                "Schrijf de waarde zoals FHIR R4 dat voor dit element voorschrijft.");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            @Nullable String name,
            @Nullable ValueType expected,
            @Nullable ScalarType expectedScalar,
            @Nullable ValueType found,
            @Nullable ScalarType foundScalar) {
        add(
                Kind.INVALID_VALUE,
                places -> name == null ? "Bundle" : places.named(name),
                "Dit element heeft een ander JSON-type dan FHIR R4 voorschrijft.",
                "Let op het verschil tussen een lijst, een object, een tekst en een getal.");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
        add(
                Kind.INVALID_VALUE,
                places -> places.named(name),
                "Dit element komt vaker voor dan FHIR R4 toelaat.",
                "Stuur het element één keer.");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String name) {
        add(Kind.MISSING_VALUE, _ -> "Bundle", "Een verplicht element ontbreekt.", "Vul het element in.");
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {
        add(
                Kind.MISSING_VALUE,
                places -> places.named("contained"),
                "Een contained resource heeft geen id.",
                "Geef die een id.");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation location, @Nullable String reference) {
        reference(reference);
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, @Nullable String reference) {
        reference(reference);
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        add(
                Kind.INVALID_VALUE,
                places -> places.named("extension"),
                "Een extension heeft zowel een waarde als extensions.",
                "Gebruik een van beide.");
    }

    private void reference(@Nullable String reference) {
        add(
                Kind.INVALID_VALUE,
                places -> places.of(reference == null ? "" : reference),
                "Deze verwijzing wijst naar niets in het bericht.",
                "Verwijs naar de fullUrl van een resource in de bundel.");
    }

    private void add(Kind kind, Function<Places, String> where, String detail, String herstel) {
        findings.add(places -> new Problem(kind, where.apply(places), detail, herstel));
    }
}
