package nl.regiehub.integrations.regiesysteem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;
import tools.jackson.databind.JsonNode;

/** Reads and writes the hub's own words as JSON, checked against the schemas in this module's {@code schema} folder. */
final class RegiehubJsonCodec implements Codec {

    /** What only the hub says: the last that an organisation hears of a casus. */
    static final String AFSCHEID = "casusafscheid";

    private static final Pattern IDENTIFICATIE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");
    private static final Pattern STELSEL = Pattern.compile("GEMEENTE|AGB|UZOVI|KVK|OIN|URA");
    private static final Pattern ORGANISATIECODE = Pattern.compile("[0-9]{4,20}");

    private final StrictJson json = new StrictJson(32, 100_000, 20_000, 20);
    private final Schemas schemas;
    private final Vorm vorm = new Vorm();

    RegiehubJsonCodec(Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public String formaat() {
        return Regiesysteem.FORMAAT;
    }

    @Override
    public boolean canSay(Bericht bericht) {
        return true;
    }

    @Override
    public Problem anderePersoon(Bericht bericht) {
        return new Problem(
                Kind.INCONSISTENT,
                Soort.van(bericht).bsn(),
                "Dit bericht verwijst naar een opdracht of verwijzing voor een andere persoon.",
                "Controleer de persoon en het nummer waarnaar het bericht verwijst.");
    }

    @Override
    public Peeked peek(Payload payload) {
        if (payload.contentType().contains("xml")) {
            return new Peeked.NotMine();
        }
        return switch (json.read(payload.bytes())) {
            case Read.Broken broken -> mine(broken.seen(), payload) ? unusable(broken.problem()) : new Peeked.NotMine();
            case Read.Tree tree -> mine(tree.root(), payload) ? seen(tree.root()) : new Peeked.NotMine();
        };
    }

    @Override
    public Decoded decode(Payload payload) {
        return switch (json.read(payload.bytes())) {
            case Read.Broken broken -> new Decoded.Refused(List.of(broken.problem()));
            case Read.Tree tree -> decode(tree.root());
        };
    }

    @Override
    public Encoded encode(Outgoing outgoing) {
        Soort soort = Soort.van(outgoing.bericht());
        return new Encoded("application/json", soort.naam(), vorm.write(soort, outgoing.bericht()));
    }

    @Override
    public Optional<Encoded> afscheid(Casusafscheid afscheid) {
        return Optional.of(new Encoded("application/json", AFSCHEID, vorm.write(afscheid)));
    }

    private Decoded decode(JsonNode root) {
        Optional<Soort> soort = Soort.van(root.path("soort").asString(""));
        if (soort.isEmpty()) {
            return new Decoded.Refused(List.of(unknownSoort()));
        }
        List<Problem> problems = schemas.problems(soort.get(), root);
        if (!problems.isEmpty()) {
            return new Decoded.Refused(problems);
        }
        Bericht bericht = vorm.read(soort.get(), root);
        List<Problem> contradictions = Samenhang.problems(bericht);
        return contradictions.isEmpty() ? new Decoded.Accepted(bericht) : new Decoded.Refused(contradictions);
    }

    /** A JSON object that does not call itself a FHIR resource; or what began as an object and broke off. */
    private static boolean mine(JsonNode root, Payload payload) {
        if (root.isMissingNode()) {
            return startsWithBrace(payload.bytes());
        }
        return root.isObject() && !root.has("resourceType");
    }

    private static boolean startsWithBrace(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '{') {
                return true;
            }
            if (b > ' ' && b < 0x7F) { // anything but white space and byte order marks
                return false;
            }
        }
        return false;
    }

    private static Peeked seen(JsonNode root) {
        Optional<Soort> soort = Soort.van(root.path("soort").asString(""));
        if (soort.isEmpty()) {
            return unusable(unknownSoort());
        }
        String identificatie = root.path("identificatie").asString("");
        if (!IDENTIFICATIE.matcher(identificatie).matches()) {
            return unusable(missing("/identificatie", "1 tot 64 letters, cijfers en . _ : / -"));
        }
        String stelsel = root.at("/afzender/stelsel").asString("");
        String code = root.at("/afzender/code").asString("");
        if (!STELSEL.matcher(stelsel).matches()
                || !ORGANISATIECODE.matcher(code).matches()) {
            return unusable(missing("/afzender", "een stelsel en een code, zoals GEMEENTE en 0363"));
        }
        JsonNode bsn = root.at(soort.get().bsn());
        return new Peeked.Seen(
                soort.get().naam(),
                identificatie,
                new Organisatiecode(Stelsel.valueOf(stelsel), code),
                bsn.isString() ? bsn.asString() : null);
    }

    private static Peeked unusable(Problem problem) {
        return new Peeked.Unusable(problem);
    }

    private static Problem unknownSoort() {
        return missing(
                "/soort",
                "een van: casus, betrokkenheid, verwijzing, terugkoppeling, opdracht, start, stop, correctieantwoord");
    }

    private static Problem missing(String where, String expected) {
        return new Problem(
                Kind.MISSING_VALUE,
                where,
                "Hier staat niets dat het bericht herkenbaar maakt.",
                "Verwacht: " + expected + ".");
    }
}
