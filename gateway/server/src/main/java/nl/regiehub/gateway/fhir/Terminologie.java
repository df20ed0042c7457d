package nl.regiehub.gateway.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.fhir.Operatie.Vraag;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The vocabulary in force as FHIR answers, whichever way a question came. */
@Component
final class Terminologie {

    private static final int PER_PAGINA = 100;

    private final Uitgaven uitgaven;
    private final String baseIri;
    private final Clock clock;
    private volatile @Nullable Bron bron;

    Terminologie(Uitgaven uitgaven, Configuratie configuratie, Clock clock) {
        this.uitgaven = uitgaven;
        this.baseIri = configuratie.hub().baseIri();
        this.clock = clock;
    }

    /** The release in force; its names are made again after a publication only. */
    private Bron bron() {
        Naslagwerk werk = uitgaven.nu().werk();
        Bron known = bron;
        if (known == null || known.werk() != werk) {
            known = new Bron(werk, baseIri);
            bron = known;
        }
        return known;
    }

    /** Does an operation on all resources of a kind, or on one. */
    ObjectNode operatie(String soort, Optional<String> id, String naam, Invoer invoer) {
        Operatie operatie = Operatie.van(soort, naam)
                .orElseThrow(() ->
                        new FhirFout(HttpStatus.NOT_FOUND, "not-supported", "De hub kent deze operatie hier niet."));
        return operatie.antwoord(new Vraag(bron(), id, invoer, invoer.dag(LocalDate.now(clock))));
    }

    /** One resource by its id. */
    ObjectNode lees(String soort, String id) {
        Bron bron = bron();
        return resource(bron, soort, bron.metId(id));
    }

    /** The resources of a kind as a Bundle: with their content for who asks for one, by title for who asks for all. */
    ObjectNode zoek(String soort, Invoer invoer) {
        Bron bron = bron();
        Optional<String> url = invoer.tekst("url");
        Optional<String> id = invoer.tekst("_id");
        boolean een = url.isPresent() || id.isPresent();
        List<Lijst> gevonden = bron.lijsten().values().stream()
                .filter(lijst -> gaatOver(bron, soort, lijst))
                .filter(lijst -> url.filter(gevraagd -> !gevraagd.equals(url(bron, soort, lijst)))
                        .isEmpty())
                .filter(lijst ->
                        id.filter(gevraagd -> !gevraagd.equals(bron.id(lijst))).isEmpty())
                .toList();
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .put("total", gevonden.size());
        int aantal = Math.min(invoer.getal("_count", PER_PAGINA), PER_PAGINA);
        List<Lijst> deel =
                gevonden.stream().skip(invoer.getal("_offset", 0)).limit(aantal).toList();
        if (!deel.isEmpty()) {
            ArrayNode entries = bundle.putArray("entry");
            deel.forEach(lijst -> entry(entries.addObject(), resource(bron, soort, lijst), een));
        }
        return bundle;
    }

    private static void entry(ObjectNode entry, ObjectNode resource, boolean geheel) {
        if (!geheel) {
            resource.remove(List.of("concept", "group", "compose"));
            resource.putObject("meta")
                    .putArray("tag")
                    .addObject()
                    .put("system", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue")
                    .put("code", "SUBSETTED");
        }
        entry.set("resource", resource);
        entry.putObject("search").put("mode", "match");
    }

    private ObjectNode resource(Bron bron, String soort, Lijst lijst) {
        if (!gaatOver(bron, soort, lijst)) {
            throw FhirFout.onbekend("Er is geen %s met dit id.".formatted(soort));
        }
        return switch (soort) {
            case "CodeSystem" -> Bronnen.codeSystem(bron, lijst);
            case "ValueSet" -> Bronnen.valueSet(bron, lijst);
            default -> Bronnen.conceptMap(bron, lijst, LocalDate.now(clock));
        };
    }

    private boolean gaatOver(Bron bron, String soort, Lijst lijst) {
        return switch (soort) {
            case "CodeSystem" -> bron.isCodestelsel(lijst);
            case "ValueSet" -> true;
            case "ConceptMap" -> bron.heeftVertaling(lijst, LocalDate.now(clock));
            default ->
                throw new FhirFout(HttpStatus.NOT_FOUND, "not-supported", "De hub heeft dit soort resources niet.");
        };
    }

    private static String url(Bron bron, String soort, Lijst lijst) {
        return switch (soort) {
            case "CodeSystem" -> lijst.schema();
            case "ValueSet" -> bron.waardelijst(lijst);
            default -> bron.vertaaltabel(lijst);
        };
    }

    /** What this endpoint can do: with mode {@code terminology} list by list. */
    ObjectNode vermogens(String mode) {
        String vandaag = LocalDate.now(clock).toString();
        return mode.equals("terminology")
                ? Vermogens.terminologyCapabilities(bron(), vandaag)
                : Vermogens.capabilityStatement(bron(), vandaag);
    }
}
