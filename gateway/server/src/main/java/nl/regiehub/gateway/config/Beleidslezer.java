package nl.regiehub.gateway.config;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleidstoets;
import nl.regiehub.access.Grondslag;
import nl.regiehub.access.Kader;
import nl.regiehub.access.Voorwaarden;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the access policy: the frame and every role, and then tries it out. */
final class Beleidslezer {

    static final String KADER = "kader.yaml";

    private final List<String> redenen;
    private final Vindplaatsen vindplaatsen = new Vindplaatsen();
    private Optional<Map<String, Grondslag>> grondslagen = Optional.empty();

    /**
     * Reads a policy.
     *
     * @param redenen where every problem is noted, with file and line
     */
    Beleidslezer(List<String> redenen) {
        this.redenen = redenen;
    }

    /** The policy in these files, tried out; what is wrong is noted. */
    Beleid lees(List<Path> files) {
        int before = redenen.size();
        files.forEach(vindplaatsen::zoek);
        var gelezen = kader(files);
        grondslagen = gelezen.map(Kaderlezer.Gelezen::grondslagen);
        var schema = new Schemabestand("access", redenen);
        var rollen = files.stream()
                .filter(file -> !file.endsWith(KADER))
                .flatMap(file -> schema.read(file).stream())
                .flatMap(content -> content.path("rollen").valueStream())
                .map(this::rol)
                .toList();
        eenmaal(rollen);
        var beleid = new Beleid(gelezen.map(Kaderlezer.Gelezen::kader).orElseGet(Kader::leeg), rollen);
        if (redenen.size() == before) {
            Beleidstoets.van(beleid).bevindingen().forEach(bevinding -> meld(bevinding.onderwerp(), bevinding.wat()));
        }
        return beleid;
    }

    private Optional<Kaderlezer.Gelezen> kader(List<Path> files) {
        var file = files.stream().filter(each -> each.endsWith(KADER)).findFirst();
        if (file.isEmpty()) {
            redenen.add("access/%s: is missing".formatted(KADER));
        }
        return file.flatMap(new Schemabestand("kader", redenen)::read).map(Kaderlezer::lees);
    }

    private void eenmaal(List<Beleid.Rol> rollen) {
        Set<String> namen = new HashSet<>();
        rollen.stream()
                .flatMap(rol -> Stream.concat(
                        Stream.of(rol.naam()), rol.regels().stream().map(Beleid.Regel::id)))
                .filter(naam -> !namen.add(naam))
                .forEach(naam -> meld(naam, "is written twice"));
    }

    private void meld(String onderwerp, String wat) {
        redenen.add("%s: '%s' %s".formatted(vindplaatsen.van(onderwerp), onderwerp, wat));
    }

    private Beleid.Rol rol(JsonNode node) {
        return new Beleid.Rol(
                node.path("naam").asString(),
                node.path("omschrijving").asString(),
                set(node, "doelen", Function.identity()),
                set(node, "operaties", Function.identity()),
                node.path("regels").valueStream().map(this::regel).toList(),
                set(node, "nooit", Beleidslezer::categorie),
                node.path("waarom").asString());
    }

    private Beleid.Regel regel(JsonNode node) {
        var id = node.path("id").asString();
        return new Beleid.Regel(
                id,
                set(node, "categorieen", Beleidslezer::categorie),
                set(node, "wetten", Wet::valueOf),
                waarde(Graad.class, node.path("graad").asString()),
                Relatiesoort.valueOf(node.path("relatie").asString()),
                voorwaarden(id, node),
                set(node, "doelen", Function.identity()),
                grondslag(id, node.path("grondslag").asString()));
    }

    /** The ground of a rule. Without a readable frame there are none, and then that is what is wrong. */
    private Grondslag grondslag(String id, String naam) {
        var bekend = grondslagen.map(alle -> alle.get(naam));
        if (grondslagen.isPresent() && bekend.isEmpty()) {
            meld(id, "names grondslag '%s', which does not exist".formatted(naam));
        }
        return bekend.orElseGet(() -> Grondslag.taak(naam));
    }

    private Voorwaarden voorwaarden(String id, JsonNode node) {
        var leeftijd = node.path("leeftijd");
        return new Voorwaarden(
                set(node, "ook", Relatiesoort::valueOf),
                set(node, "maatregelen", naam -> waarde(Maatregel.class, naam)),
                new Leeftijd(
                        leeftijd.path("vanaf").asInt(0), leeftijd.path("tot").asInt(Leeftijd.ALLE.tot())),
                node.path("toestemming").asBoolean(false),
                node.has("schakelaar") ? node.path("schakelaar").asString() : null,
                new Periode(
                        dag(id, node.path("geldig").path("van")),
                        dag(id, node.path("geldig").path("tot"))));
    }

    private @Nullable LocalDate dag(String id, JsonNode node) {
        try {
            return node.isMissingNode() ? null : LocalDate.parse(node.asString());
        } catch (DateTimeException _) { // its message repeats the value, the place says more
            meld(id, "names a day that does not exist");
            return null;
        }
    }

    static Categorie categorie(String naam) {
        return waarde(Categorie.class, naam);
    }

    /** A value as files write it: in lower case, with hyphens. */
    static <E extends Enum<E>> E waarde(Class<E> soort, String naam) {
        return Enum.valueOf(soort, naam.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <T> Set<T> set(JsonNode node, String name, Function<String, T> reader) {
        return node.path(name).valueStream().map(JsonNode::asString).map(reader).collect(toUnmodifiableSet());
    }

    /** The fields of an object, each read. */
    static <K, T> Map<K, T> map(JsonNode node, Function<String, K> key, Function<JsonNode, T> reader) {
        return node.properties().stream()
                .collect(toMap(each -> key.apply(each.getKey()), each -> reader.apply(each.getValue())));
    }
}
