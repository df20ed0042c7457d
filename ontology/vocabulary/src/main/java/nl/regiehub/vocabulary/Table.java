package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/**
 * A tab-separated file with a header of {@code #} lines, as SSSOM writes its tables: first what the prefixes stand for, then
 * the names of the columns, then a row a line.
 */
final class Table {

    private static final String SET = "mapping_set_id:";

    private final String naam;
    private final List<Problem> problems;
    private final Map<String, String> prefixes = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private List<String> columns = List.of();
    private boolean inPrefixes;
    private String set = "";

    private Table(String naam, List<Problem> problems) {
        this.naam = naam;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param needed the columns it must have
     * @param problems where everything that is wrong with its form is added
     * @return the rows that could be read
     */
    static List<Row> read(String naam, byte[] file, List<String> needed, List<Problem> problems) {
        var table = new Table(naam, problems);
        List<String> lines =
                UntrustedText.of(naam, file, problems).orElse("").lines().toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < lines.size(); i++) {
            table.line(i + 1, lines.get(i));
        }
        needed.stream().filter(column -> !table.columns.contains(column)).forEach(table::missingColumn);
        return table.columns.containsAll(needed) ? List.copyOf(table.rows) : List.of();
    }

    private void line(int number, String line) {
        if (line.startsWith("#")) {
            header(line.substring(1));
        } else if (line.isBlank()) {
            return;
        } else if (columns.isEmpty()) {
            columns = List.of(line.split("\t", -1));
        } else {
            row(number, line);
        }
    }

    /** Of the header only the prefixes and the id of the set matter to us; the rest is for people and for other SSSOM tools. */
    private void header(String line) {
        if (!line.startsWith(" ")) {
            inPrefixes = line.strip().equals("curie_map:");
            set = line.startsWith(SET) ? line.substring(SET.length()).strip() : set;
            return;
        }
        int colon = line.indexOf(": ");
        if (inPrefixes && colon > 0) {
            prefixes.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    private void row(int number, String line) {
        List<String> cells = List.of(line.split("\t", -1));
        String where = naam + ":" + number;
        if (cells.size() != columns.size()) {
            problems.add(new Problem(
                    Kind.INCONSISTENT,
                    where,
                    "De regel heeft %d kolommen en de kop heeft er %d.".formatted(cells.size(), columns.size()),
                    "Zet tussen de kolommen steeds één tab."));
            return;
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            values.put(columns.get(i), cells.get(i).strip());
        }
        rows.add(new Row(where, values, prefixes, set));
    }

    private void missingColumn(String column) {
        problems.add(new Problem(
                Kind.MISSING_VALUE,
                naam,
                "De tabel heeft geen kolom %s.".formatted(column),
                "Voeg de kolom toe, met een tab ervoor."));
    }

    /**
     * One row.
     *
     * @param where file and line, for problems
     * @param values the cells by column
     * @param prefixes what the prefixes of the file stand for
     * @param set IRI of the mapping set; empty when the file has none
     */
    record Row(String where, Map<String, String> values, Map<String, String> prefixes, String set) {

        /** The cell, empty when the table does not have the column. */
        String get(String column) {
            return values.getOrDefault(column, "");
        }

        /** The IRI that a shortened one stands for, or empty when nobody declared its prefix. */
        Optional<String> expand(String curie) {
            int colon = curie.indexOf(':');
            String namespace = colon < 0 ? null : prefixes.get(curie.substring(0, colon));
            return namespace == null ? Optional.empty() : Optional.of(namespace + curie.substring(colon + 1));
        }

        Problem problem(Kind kind, String detail, String herstel) {
            return new Problem(kind, where, detail, herstel);
        }
    }
}
