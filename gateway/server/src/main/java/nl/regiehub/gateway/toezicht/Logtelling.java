package nl.regiehub.gateway.toezicht;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiehub.access.Audit;

/**
 * How an organisation shows up in the audit trail.
 *
 * @param organisatie its code; empty for who did not say
 * @param regels how many lines
 * @param personen about how many different persons
 * @param geweigerd how often it was refused
 * @param onderVentiel how often it read under a ventiel
 * @param handelingen how often it did what
 */
public record Logtelling(
        String organisatie,
        int regels,
        long personen,
        long geweigerd,
        long onderVentiel,
        Map<String, Integer> handelingen) {

    static List<Logtelling> van(List<Audit.Regel> regels) {
        return regels.stream().collect(groupingBy(Logtelling::organisatie)).entrySet().stream()
                .map(deel -> telling(deel.getKey(), deel.getValue()))
                .sorted(Comparator.comparing(Logtelling::regels).reversed())
                .toList();
    }

    private static String organisatie(Audit.Regel regel) {
        var organisatie = regel.organisatie();
        return organisatie == null ? "" : organisatie.toString();
    }

    private static Logtelling telling(String organisatie, List<Audit.Regel> regels) {
        var handelingen = new TreeMap<String, Integer>();
        regels.forEach(regel -> handelingen.merge(regel.handeling(), 1, Integer::sum));
        return new Logtelling(
                organisatie,
                regels.size(),
                regels.stream()
                        .flatMap(regel -> Logtoezicht.personen(regel).stream())
                        .distinct()
                        .count(),
                regels.stream()
                        .filter(regel -> regel.uitkomst().equals("geweigerd"))
                        .count(),
                regels.stream().filter(regel -> regel.ventiel() != null).count(),
                handelingen);
    }
}
