package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads an SSSOM table. Its comment column says what is lost; two extension columns say when a mapping holds. A row without a term
 * names in {@code object_source} the list that has none; without it the row is about the concepts.
 */
final class MappingTable {

    private static final List<String> NEEDED = List.of(
            "subject_id",
            "subject_label",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification",
            "confidence",
            "valid_from",
            "valid_until",
            "comment");

    private final List<Problem> problems;

    private MappingTable(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads a table.
     *
     * @param problems where everything that is wrong is added
     * @return the rows without a problem
     */
    static List<Mapping> read(String naam, byte[] file, List<Problem> problems) {
        var table = new MappingTable(problems);
        var mappings = new ArrayList<Mapping>();
        for (Row row : Table.read(naam, file, NEEDED, problems)) {
            int before = problems.size();
            Mapping mapping = table.mapping(row);
            if (problems.size() == before) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    private Mapping mapping(Row row) {
        String verlies = row.get("comment");
        String concept = iri(row, "object_id");
        boolean none = concept.equals(Term.NO_TERM_FOUND.getURI());
        return new Mapping(
                row.where(),
                iri(row, "subject_id"),
                row.get("subject_label"),
                not(row),
                relation(row),
                concept,
                row.get("object_label"),
                none && !row.get("object_source").isEmpty() ? row.get("object_source") : null,
                iri(row, "mapping_justification"),
                confidence(row),
                period(row),
                verlies.isEmpty() ? null : verlies,
                row.set());
    }

    private boolean not(Row row) {
        String modifier = row.get("predicate_modifier");
        if (!modifier.isEmpty() && !modifier.equals("Not")) {
            problems.add(row.problem(
                    Kind.INVALID_VALUE,
                    "predicate_modifier '%s' is onbekend.".formatted(modifier),
                    "Schrijf Not, of laat de cel leeg."));
        }
        return modifier.equals("Not");
    }

    private String iri(Row row, String column) {
        String curie = row.get(column);
        Optional<String> iri = row.expand(curie);
        if (iri.isEmpty()) {
            problems.add(row.problem(
                    Kind.INVALID_VALUE,
                    "%s '%s' heeft geen prefix die in de kop staat.".formatted(column, curie),
                    "Zet de prefix in curie_map of verbeter de waarde."));
        }
        return iri.orElse("");
    }

    private Relatie relation(Row row) {
        Relatie relatie =
                row.expand(row.get("predicate_id")).flatMap(Relations::of).orElse(null);
        if (relatie == null) {
            problems.add(row.problem(
                    Kind.INVALID_VALUE,
                    "'%s' is geen relatie tussen een code en een begrip.".formatted(row.get("predicate_id")),
                    "Kies skos:exactMatch, closeMatch, broadMatch, narrowMatch of relatedMatch."));
            return Relatie.RELATED_MATCH;
        }
        return relatie;
    }

    private double confidence(Row row) {
        try {
            double confidence = Double.parseDouble(row.get("confidence"));
            if (confidence >= 0 && confidence <= 1) {
                return confidence;
            }
        } catch (NumberFormatException _) {
            // told below, as for a number that is too high or too low
        }
        problems.add(row.problem(
                Kind.INVALID_VALUE,
                "confidence '%s' is geen getal van 0 tot en met 1.".formatted(row.get("confidence")),
                "Schrijf bijvoorbeeld 0.8."));
        return 0;
    }

    private Periode period(Row row) {
        var period = new Periode(date(row, "valid_from"), date(row, "valid_until"));
        if (period.van() != null && period.tot() != null && period.van().isAfter(period.tot())) {
            problems.add(row.problem(
                    Kind.INCONSISTENT,
                    "De mapping eindigt voordat zij begint.",
                    "Zet in valid_until de laatste dag waarop zij geldt."));
        }
        return period;
    }

    private @Nullable LocalDate date(Row row, String column) {
        String text = row.get(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            problems.add(row.problem(
                    Kind.INVALID_VALUE,
                    "%s '%s' is geen datum.".formatted(column, text),
                    "Schrijf jaar-maand-dag, bijvoorbeeld 2026-01-31."));
            return null;
        }
    }
}
