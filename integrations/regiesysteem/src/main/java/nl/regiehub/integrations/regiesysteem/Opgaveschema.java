package nl.regiehub.integrations.regiesysteem;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks statements against their published schema, each by its own kind, and turns them into facts. */
final class Opgaveschema {

    private static final String FILE = Schemas.BASE + "opgaven.schema.json";
    private static final Map<String, Class<? extends Persoonsfeit>> PERSOON = Map.ofEntries(
            Map.entry("inlog", Persoonsfeit.Inlog.class),
            Map.entry("geboorte", Persoonsfeit.Geboorte.class),
            Map.entry("woonbuurt", Persoonsfeit.Woonbuurt.class),
            Map.entry("vertegenwoordiging", Persoonsfeit.Vertegenwoordiging.class),
            Map.entry("onderaanneming", Persoonsfeit.Onderaanneming.class),
            Map.entry("verzekering", Persoonsfeit.Verzekering.class),
            Map.entry("kringlid", Persoonsfeit.Kringlid.class),
            Map.entry("wilsuiting", Persoonsfeit.Wilsuiting.class),
            Map.entry("afscherming", Persoonsfeit.Afgeschermd.class),
            Map.entry("logonthouding", Persoonsfeit.Logonthouding.class),
            Map.entry("verkrijging", Persoonsfeit.Verkrijging.class));
    private static final Map<String, Class<? extends Organisatiefeit>> ORGANISATIE = Map.of(
            "teamlid", Organisatiefeit.Teamlid.class,
            "mandaat", Organisatiefeit.Mandaat.class,
            "contract", Organisatiefeit.Contract.class,
            "waarneming", Organisatiefeit.Waarneming.class);

    /** The selectors' fields in the records. */
    private static final Map<String, String> VELD =
            Map.of("medewerker", "account", "gebied", "buurt", "organisatiesoort", "stelsel");

    private final Schema alle;
    private final Map<String, Schema> perSoort = new HashMap<>();
    private final SchemaProblem telling;
    private final Vorm vorm = new Vorm();

    Opgaveschema() {
        var files = Schemas.files(List.of("basis", "opgaven"));
        SchemaRegistry registry = Schemas.registry(files);
        telling = new SchemaProblem(Schemas.parsed(files));
        alle = registry.getSchema(SchemaLocation.of(FILE));
        PERSOON.keySet().forEach(soort -> perSoort.put(soort, deel(registry, soort)));
        ORGANISATIE.keySet().forEach(soort -> perSoort.put(soort, deel(registry, soort)));
    }

    private static Schema deel(SchemaRegistry registry, String soort) {
        return registry.getSchema(SchemaLocation.of(FILE + "#/$defs/" + soort));
    }

    Opgaven.Gelezen lees(JsonNode root) {
        var problems = new LinkedHashMap<String, Problem>();
        fouten(alle, root, "", problems);
        if (problems.isEmpty()) {
            perOpgave(root, (opgave, where) -> fouten(schema(opgave), opgave, where, problems));
        }
        if (problems.isEmpty()) {
            perOpgave(root, (opgave, where) -> tegenspraak(opgave, where, problems));
        }
        return problems.isEmpty()
                ? new Opgaven.Gelezen.Goed(opgaven(root))
                : new Opgaven.Gelezen.Fout(List.copyOf(problems.values()));
    }

    private Schema schema(JsonNode opgave) {
        return perSoort.getOrDefault(opgave.path("soort").asString(), alle);
    }

    private static void perOpgave(JsonNode root, BiConsumer<JsonNode, String> doen) {
        var opgaven = root.path("opgaven");
        for (int i = 0; i < opgaven.size(); i++) {
            doen.accept(opgaven.get(i), "/opgaven/" + i);
        }
    }

    private void fouten(Schema schema, JsonNode node, String where, Map<String, Problem> problems) {
        schema.validate(node).stream()
                .map(telling::of)
                .flatMap(List::stream)
                .map(problem -> new Problem(
                        problem.kind(),
                        where + (problem.where().equals("/") ? "" : problem.where()),
                        problem.detail(),
                        problem.herstel()))
                .forEach(problem -> problems.putIfAbsent(problem.where(), problem));
    }

    private static void tegenspraak(JsonNode opgave, String where, Map<String, Problem> problems) {
        if (opgave.has("bsn") && !Bsn.geldig(opgave.path("bsn").asString())) {
            problems.put(where, SchemaProblem.bsn(where + "/bsn"));
        }
        var van = opgave.at("/periode/van").asString("");
        var tot = opgave.at("/periode/tot").asString("");
        if (!van.isEmpty() && !tot.isEmpty() && tot.compareTo(van) < 0) {
            problems.put(
                    where + "/periode",
                    new Problem(
                            Kind.INCONSISTENT,
                            where + "/periode/tot",
                            "De einddatum ligt voor de begindatum.",
                            "Controleer beide datums."));
        }
    }

    private List<Opgave> opgaven(JsonNode root) {
        var opgaven = new ArrayList<Opgave>();
        root.path("opgaven").forEach(opgave -> opgaven.add(opgave((ObjectNode) opgave)));
        return List.copyOf(opgaven);
    }

    private Opgave opgave(ObjectNode node) {
        var soort = node.path("soort").asString();
        var nummer = node.path("nummer").asString();
        var feit = node.deepCopy();
        feit.remove(List.of("soort", "nummer", "bsn"));
        var organisatie = ORGANISATIE.get(soort);
        if (organisatie != null) {
            return new Opgave.OverOrganisatie(nummer, vorm.read(organisatie, feit));
        }
        var persoon = PERSOON.getOrDefault(soort, Persoonsfeit.Inlog.class);
        return new Opgave.OverPersoon(
                nummer, new Bsn(node.path("bsn").asString()), vorm.read(persoon, vorm(soort, feit)));
    }

    /** Where the record says it otherwise than a partner does. */
    private static ObjectNode vorm(String soort, ObjectNode feit) {
        switch (soort) {
            case "vertegenwoordiging" -> feit.set("soort", feit.remove("maatregel"));
            case "afscherming" -> {
                var voor = (ObjectNode) feit.path("voor");
                var naam = voor.propertyNames().iterator().next();
                var veld = VELD.getOrDefault(naam, naam);
                feit.set("voor", voor.objectNode().put("selector", naam).set(veld, voor.get(naam)));
            }
            default -> {}
        }
        return feit;
    }
}
