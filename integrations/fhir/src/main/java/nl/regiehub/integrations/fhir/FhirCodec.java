package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads and writes FHIR R4 message bundles: JSON and XML in, JSON out. */
final class FhirCodec implements Codec {

    private static final Problem UNREADABLE = new Problem(
            Kind.UNREADABLE,
            "Bundle",
            "Dit is geen Bundle van FHIR R4.",
            "Controleer het bericht met een validator voor FHIR R4 (4.0.1).");

    private final StrictJson json = new StrictJson(40, 200_000, 100_000, 30);
    private final FhirXml xml = new FhirXml();
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
    public Problem anderePersoon(Bericht bericht) {
        return new Problem(
                Kind.INCONSISTENT,
                "Bundle.entry.resource.ofType(Patient).identifier",
                "Dit bericht verwijst naar een opdracht of verwijzing voor een andere persoon.",
                "Controleer de Patient en het nummer waarnaar het bericht verwijst.");
    }

    @Override
    public Peeked peek(Payload payload) {
        return switch (read(payload)) {
            case Read.Broken broken ->
                mine(broken.seen(), payload) ? new Peeked.Unusable(broken.problem()) : new Peeked.NotMine();
            case Read.Tree tree -> mine(tree.root(), payload) ? Envelope.peek(tree.root()) : new Peeked.NotMine();
        };
    }

    @Override
    public Decoded decode(Payload payload) {
        return switch (read(payload)) {
            case Read.Broken broken -> new Decoded.Refused(List.of(broken.problem()));
            case Read.Tree tree -> {
                List<Problem> problems = ignorable(tree.root());
                yield problems.isEmpty() ? decode(tree, xml(payload)) : new Decoded.Refused(problems);
            }
        };
    }

    @Override
    public Encoded encode(Outgoing outgoing) {
        Bundle bundle = switch (outgoing.bericht()) {
            case Verwijzing b -> VerwijzingVorm.write(b, outgoing);
            case Terugkoppeling b -> TerugkoppelingVorm.write(b, outgoing);
            case Toewijzingsbericht b -> OpdrachtVorm.write(b, outgoing);
            case Startbericht b -> LeveringVorm.write(b, outgoing);
            case Stopbericht b -> LeveringVorm.write(b, outgoing);
            case Betrokkenheidsbericht b -> BetrokkenheidVorm.write(b, outgoing);
            case Casusbericht b -> CasusVorm.write(b, outgoing);
            case Correctie b -> CorrectieVorm.write(b, outgoing);
            case Correctieantwoord b -> CorrectieantwoordVorm.write(b, outgoing);
        };
        return encoded(bundle, Berichtsoort.van(outgoing.bericht()));
    }

    @Override
    public Optional<Encoded> afscheid(Casusafscheid afscheid) {
        return Optional.of(encoded(AfscheidVorm.write(afscheid), Berichtsoort.CASUSAFSCHEID));
    }

    private Encoded encoded(Bundle bundle, Berichtsoort soort) {
        String text = fhir.newJsonParser().encodeResourceToString(bundle);
        return new Encoded("application/fhir+json", soort.code(), text.getBytes(UTF_8));
    }

    private Read read(Payload payload) {
        return xml(payload) ? xml.read(payload.bytes()) : json.read(payload.bytes());
    }

    /** A sender that does not say gets it by the first character. */
    private static boolean xml(Payload payload) {
        if (payload.contentType().contains("xml")) {
            return true;
        }
        if (payload.contentType().contains("json")) {
            return false;
        }
        for (byte b : payload.bytes()) {
            if (b > ' ') {
                return b == '<';
            }
        }
        return false;
    }

    private static boolean mine(JsonNode root, Payload payload) {
        return root.has("resourceType") || payload.contentType().contains("fhir");
    }

    /** What FHIR forbids to ignore, and the hub cannot obey. */
    static List<Problem> ignorable(JsonNode root) {
        Places places = new Places(root, Set.of());
        List<Problem> problems = new ArrayList<>();
        for (String name : List.of("modifierExtension", "implicitRules")) {
            for (String where : places.all(name)) {
                problems.add(new Problem(
                        Kind.INVALID_VALUE,
                        where,
                        "Dit element verandert de betekenis op een manier die de hub niet kent.",
                        "Stuur het bericht zonder dit element, of stem de betekenis eerst af."));
            }
        }
        return problems;
    }

    private Decoded decode(Read.Tree tree, boolean isXml) {
        ParseProblems parsing = new ParseProblems(tree.root());
        Bundle bundle;
        try {
            bundle = parser(isXml).setParserErrorHandler(parsing).parseResource(Bundle.class, tree.text());
        } catch (RuntimeException _) {
            // the library has no one way to fall over odd input, and what it says quotes the payload
            return new Decoded.Refused(parsing.problems().isEmpty() ? List.of(UNREADABLE) : parsing.problems());
        }
        return parsing.problems().isEmpty() ? decode(bundle) : new Decoded.Refused(parsing.problems());
    }

    private static Decoded decode(Bundle bundle) {
        BundleReader reader = new BundleReader(bundle);
        MessageHeader header = reader.header();
        Bericht bericht = header == null ? null : bericht(reader, header);
        return bericht == null || reader.failed()
                ? new Decoded.Refused(reader.problems())
                : new Decoded.Accepted(bericht);
    }

    private static @Nullable Bericht bericht(BundleReader reader, MessageHeader header) {
        Optional<Berichtsoort> soort =
                header.getEvent() instanceof Coding event && Systemen.BERICHTSOORT.equals(event.getSystem())
                        ? Berichtsoort.van(String.valueOf(event.getCode()))
                        : Optional.empty();
        if (soort.isEmpty()) {
            reader.missing("Bundle.entry[0].resource.eventCoding", "een code uit " + Systemen.BERICHTSOORT);
            return null;
        }
        return switch (soort.get()) {
            case VERWIJZING -> VerwijzingVorm.read(reader, header);
            case TERUGKOPPELING -> TerugkoppelingVorm.read(reader, header);
            case START -> LeveringVorm.readStart(reader, header);
            case STOP -> LeveringVorm.readStop(reader, header);
            case BETROKKENHEID -> BetrokkenheidVorm.read(reader, header);
            case CORRECTIE -> CorrectieVorm.read(reader, header);
            case CORRECTIEANTWOORD -> CorrectieantwoordVorm.read(reader, header);
            case OPDRACHT, CASUS, CASUSAFSCHEID -> notTaken(reader);
        };
    }

    private static @Nullable Bericht notTaken(BundleReader reader) {
        reader.invalid(
                "Bundle.entry[0].resource.eventCoding",
                "verwijzing, terugkoppeling, start, stop, betrokkenheid of correctieantwoord; de hub stuurt opdracht en casus alleen");
        return null;
    }

    /** A new parser each time: parsers are cheap but not safe to share, the context is the reverse. */
    private IParser parser(boolean isXml) {
        IParser parser = isXml ? fhir.newXmlParser() : fhir.newJsonParser();
        return parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    }
}
