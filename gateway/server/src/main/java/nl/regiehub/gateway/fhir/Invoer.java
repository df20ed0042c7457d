package nl.regiehub.gateway.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Code;
import tools.jackson.databind.JsonNode;

/** The parameters of an operation, from the query of a GET or from the Parameters resource of a POST. */
final class Invoer {

    private final Map<String, List<String>> teksten = new HashMap<>();
    private final Map<String, List<Code>> coderingen = new HashMap<>();

    private Invoer() {}

    static Invoer van(Map<String, String[]> query) {
        var invoer = new Invoer();
        query.forEach((naam, waarden) -> List.of(waarden).forEach(waarde -> invoer.tekst(naam, waarde)));
        return invoer;
    }

    /** Reads a Parameters resource; what it does not know it leaves alone, as the standard asks. */
    static Invoer van(JsonNode parameters) {
        if (!parameters.path("resourceType").asString("").equals("Parameters")) {
            throw FhirFout.ongeldig("resourceType", "Parameters");
        }
        var invoer = new Invoer();
        parameters.path("parameter").forEach(invoer::parameter);
        return invoer;
    }

    private void parameter(JsonNode parameter) {
        String naam = parameter.path("name").asString("");
        parameter.properties().forEach(field -> {
            if (field.getKey().equals("valueCoding")) {
                codering(naam, field.getValue());
            } else if (field.getKey().equals("valueCodeableConcept")) {
                field.getValue().path("coding").forEach(coding -> codering(naam, coding));
            } else if (field.getKey().startsWith("value") && field.getValue().isValueNode()) {
                tekst(naam, field.getValue().asString());
            }
        });
    }

    private void codering(String naam, JsonNode coding) {
        coderingen
                .computeIfAbsent(naam, _ -> new ArrayList<>())
                .add(new Code(
                        coding.path("system").asString(""), coding.path("code").asString("")));
    }

    private void tekst(String naam, String waarde) {
        teksten.computeIfAbsent(naam, _ -> new ArrayList<>()).add(waarde);
    }

    Optional<String> tekst(String naam) {
        return teksten.getOrDefault(naam, List.of()).stream()
                .filter(tekst -> !tekst.isEmpty())
                .findFirst();
    }

    List<String> teksten(String naam) {
        return List.copyOf(teksten.getOrDefault(naam, List.of()));
    }

    String verplicht(String naam) {
        return tekst(naam).orElseThrow(() -> FhirFout.ontbreekt(naam));
    }

    boolean waar(String naam) {
        return tekst(naam)
                .map(tekst -> switch (tekst) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw FhirFout.ongeldig(naam, "true of false");
                })
                .orElse(false);
    }

    /** A whole number of zero or more. */
    int getal(String naam, int anders) {
        try {
            int getal = tekst(naam).map(Integer::parseInt).orElse(anders);
            if (getal < 0) {
                throw FhirFout.ongeldig(naam, "getal van nul of meer");
            }
            return getal;
        } catch (NumberFormatException _) { // its message quotes what was sent
            throw FhirFout.ongeldig(naam, "getal van nul of meer");
        }
    }

    /** The day of a {@code date} or {@code dateTime}; the time of day changes no meaning. */
    LocalDate dag(LocalDate vandaag) {
        try {
            return tekst("date")
                    .map(tekst -> LocalDate.parse(tekst.substring(0, Math.min(tekst.length(), 10))))
                    .orElse(vandaag);
        } catch (DateTimeException _) { // its message quotes what was sent
            throw FhirFout.ongeldig("date", "datum als 2026-12-31");
        }
    }

    /** The codes that are asked about: a {@code coding}, a {@code codeableConcept}, or {@code code} with its system. */
    List<Code> codes(String systeem) {
        var gegeven = new ArrayList<Code>();
        gegeven.addAll(coderingen.getOrDefault("coding", List.of()));
        gegeven.addAll(coderingen.getOrDefault("codeableConcept", List.of()));
        if (gegeven.isEmpty()) {
            gegeven.add(new Code(tekst(systeem).or(() -> tekst("system")).orElse(""), verplicht("code")));
        }
        return gegeven;
    }

    /** One of two codings that are compared: {@code codingA}, or {@code codeA} with the system of both. */
    Code codering(String letter, String systeem) {
        return coderingen.getOrDefault("coding" + letter, List.of()).stream()
                .findFirst()
                .orElseGet(() -> new Code(systeem, verplicht("code" + letter)));
    }
}
