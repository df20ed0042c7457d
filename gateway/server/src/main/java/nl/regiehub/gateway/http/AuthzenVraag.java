package nl.regiehub.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.regiehub.access.Vraag;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question in the form of AuthZEN 1.0. A resource of type {@code dossierdeel} is read or counted, of type
 * {@code dienst} granted, of type {@code opdracht} delivered; any other resource only names where an operation is done.
 *
 * @param vraag what is asked
 * @param doel for what purpose
 * @param onderwerp what the audit trail calls it
 */
record AuthzenVraag(Vraag vraag, String doel, String onderwerp) {

    private static final int MOST = 100;

    /** Reads one question. */
    static AuthzenVraag lees(JsonNode node) {
        var operatie = tekst(node, "/action/name", "de naam van een operatie");
        var doel = node.at("/context/doel").asString("");
        return switch (node.at("/resource/type").asString("")) {
            case "dossierdeel" -> dossierdeel(operatie, node, doel);
            case "dienst" -> new AuthzenVraag(inzet(operatie, node), doel, "dienst");
            case "opdracht" -> levering(operatie, node, doel);
            default -> new AuthzenVraag(new Vraag.Operatie(operatie), doel, "operatie");
        };
    }

    /** Reads many questions; without a list there is one. */
    static List<AuthzenVraag> leesAlle(JsonNode node) {
        var lijst = node.path("evaluations");
        if (lijst.isEmpty()) {
            return List.of(lees(node));
        }
        if (!lijst.isArray() || lijst.size() > MOST) {
            throw new OngeldigeVraag("evaluations", "een lijst van hoogstens %d vragen".formatted(MOST));
        }
        return StreamSupport.stream(lijst.spliterator(), false)
                .map(een -> lees(samen(node, een)))
                .toList();
    }

    private static JsonNode samen(JsonNode alle, JsonNode een) {
        if (!(een instanceof ObjectNode eigen)) {
            throw new OngeldigeVraag("evaluations", "een lijst van vragen");
        }
        var samen = eigen.deepCopy();
        Set.of("action", "resource", "context").stream()
                .filter(deel -> !samen.has(deel) && alle.has(deel))
                .forEach(deel -> samen.set(deel, alle.get(deel)));
        return samen;
    }

    private static AuthzenVraag dossierdeel(String operatie, JsonNode node, String doel) {
        var deel = new Dossierdeel(
                persoon(node),
                waarde(node, "bron", Organisatiecode::van, "een organisatie"),
                waarde(node, "categorie", naam -> Categorie.valueOf(naam.toUpperCase(Locale.ROOT)), "een categorie"),
                kring(node),
                waarde(node, "wet", Wet::valueOf, "een wet"),
                waarde(node, "verantwoordelijke", Organisatiecode::van, "een organisatie"));
        var vraag = switch (operatie) {
            case "lezen" -> new Vraag.Lezen(deel);
            case "tellen" -> new Vraag.Tellen(deel);
            case "ontvangen" -> new Vraag.Ontvangen(deel);
            default -> throw new OngeldigeVraag("action/name", "lezen, tellen of ontvangen");
        };
        return new AuthzenVraag(vraag, doel, deel.persoon().toString());
    }

    private static Vraag inzet(String operatie, JsonNode node) {
        var centen = node.at("/resource/properties/centen");
        if (!centen.isIntegralNumber() || !centen.canConvertToLong()) {
            throw new OngeldigeVraag("resource/properties/centen", "een bedrag in hele eurocenten");
        }
        return new Vraag.Inzet(
                operatie,
                waarde(node, "namens", Organisatiecode::van, "een gemeente"),
                tekst(node, "/resource/id", "een dienst"),
                centen.asLong());
    }

    private static AuthzenVraag levering(String operatie, JsonNode node, String doel) {
        var persoon = persoon(node);
        return new AuthzenVraag(new Vraag.Levering(operatie, persoon, kring(node)), doel, persoon.toString());
    }

    private static PersoonId persoon(JsonNode node) {
        return waarde(node, "persoon", naam -> new PersoonId(UUID.fromString(naam)), "het id van een persoon");
    }

    private static Kring kring(JsonNode node) {
        var soort = waarde(
                node, "kring/soort", naam -> Kring.Soort.valueOf(naam.toUpperCase(Locale.ROOT)), "een soort kring");
        return new Kring(soort, tekst(node, "/resource/properties/kring/sleutel", "de sleutel van een kring"));
    }

    private static <T> T waarde(JsonNode node, String veld, Function<String, T> lezer, String verwacht) {
        var plaats = "resource/properties/" + veld;
        try {
            return lezer.apply(tekst(node, "/" + plaats, verwacht));
        } catch (IllegalArgumentException _) { // its message repeats the value
            throw new OngeldigeVraag(plaats, verwacht);
        }
    }

    private static String tekst(JsonNode node, String plaats, String verwacht) {
        var tekst = node.at(plaats);
        if (!tekst.isString() || tekst.asString().isBlank()) {
            throw new OngeldigeVraag(plaats.substring(1), verwacht);
        }
        return tekst.asString();
    }

    /** When to stop answering. */
    enum Slot {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        static Slot van(JsonNode node) {
            var naam = node.at("/options/evaluations_semantic").asString("execute_all");
            try {
                return valueOf(naam.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException _) { // its message repeats the value
                throw new OngeldigeVraag("options/evaluations_semantic", "een bekende semantiek");
            }
        }

        boolean na(boolean decision) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !decision;
                case PERMIT_ON_FIRST_PERMIT -> decision;
            };
        }
    }
}
