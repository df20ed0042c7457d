package nl.regiehub.gateway.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Concept;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;

/** The reference crosswalk as questions over FHIR: which code of one list corresponds to which of another, and how. */
final class Crosswalk {

    static final Path FILE = Path.of("../../../shared/domain/crosswalk.tsv");
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Vocabulary BUNDLED =
            Vocabularies.open(Vocabularies.bundled().bytes(), "https://regiehub.example/id/");
    private static final Pattern NAMED = Pattern.compile("(?m)^<([^>]+)> <[^>]+naamInBron> \"([^\"]+)\"");
    private static final Map<String, String> LISTS = lists();
    private static final String LICENSED = """
            #mapping_set_id: https://example.org/licensed
            #curie_map:
            #  semapv: https://w3id.org/semapv/vocab/
            #  skos: http://www.w3.org/2004/02/skos/core#
            #  https: https:
            #  http: http:
            subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tvalid_from\tvalid_until\tcomment
            """;

    private Crosswalk() {}

    /** How a target relates to its source. */
    enum Relation {
        EXACT("equivalent", "exactMatch"),
        CLOSE("inexact", "closeMatch"),
        BROAD("wider", "broadMatch"),
        NARROW("narrower", "narrowMatch"),
        RELATED("relatedto", "relatedMatch"),
        UNMATCHED("unmatched", ""),
        HOMONYM("", "");

        private final String fhir;
        private final String skos;

        Relation(String fhir, String skos) {
            this.fhir = fhir;
            this.skos = skos;
        }

        /** FHIR's own word for it. */
        String fhir() {
            return fhir;
        }

        private static Relation of(String word) {
            return switch (word) {
                case "exactMatch", "R4:equal" -> EXACT;
                case "closeMatch", "R4:equivalent" -> CLOSE;
                case "broadMatch", "R4:wider", "R4:subsumes" -> BROAD;
                case "narrowMatch", "R4:narrower", "R4:specializes" -> NARROW;
                case "relatedMatch" -> RELATED;
                case "R4:unmatched" -> UNMATCHED;
                default -> HOMONYM;
            };
        }
    }

    /** A row; what has no term has an empty target. */
    record Row(Code source, Relation relation, Code target) {

        private boolean licensed() {
            return Stream.of(source, target)
                    .anyMatch(code -> BUNDLED.concepts(code.schema()).isEmpty());
        }

        private String mapping() {
            return "%s\t%s\tskos:%s\t%s\t%s\tsemapv:ManualMappingCuration\t1.0\t\t\tVerlies.\n"
                    .formatted(iri(source), label(source), relation.skos, iri(target), label(target));
        }
    }

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(
                            new Code(uri(cells[0]), cells[1]),
                            Relation.of(cells[3]),
                            new Code(uri(cells[4]), cells[5])))
                    .toList();
        }
    }

    /** Writes what an operator with the licences would have: the codes that the program does not bring, and the rows about them. */
    static void writeLicensed(Path folder) throws IOException {
        var codes = new LinkedHashMap<Code, String>();
        var mappings = new StringBuilder(LICENSED);
        for (Row row : rows().stream().filter(Row::licensed).toList()) {
            mappings.append(row.mapping());
            Stream.of(row.source(), row.target())
                    .filter(code -> known(code).isEmpty())
                    .forEach(code -> codes.put(
                            code,
                            "%s\t%s\t%s\t%s"
                                    .formatted(
                                            code.schema(),
                                            code.schema().replaceFirst(".*/", ""),
                                            code.waarde(),
                                            code.waarde())));
        }
        Files.createDirectories(folder.resolve("lijsten"));
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(
                folder.resolve("lijsten/licensed.codes.tsv"),
                codes.values().stream().collect(Collectors.joining("\n", "lijst\tlijstnaam\tcode\tlabel\n", "\n")));
        Files.writeString(folder.resolve("mappings/licensed.sssom.tsv"), mappings);
    }

    private static List<Concept> known(Code code) {
        return BUNDLED.concepts(code.schema()).stream()
                .filter(concept -> concept.code().equals(code))
                .toList();
    }

    /** Codes that an operator brings have an IRI by rule. */
    private static String iri(Code code) {
        String oid = "urn:oid:";
        String ruled = code.schema().startsWith(oid)
                ? Codelijst.hub("oid/" + code.schema().substring(oid.length()) + "/" + code.waarde())
                : code.schema() + "#" + code.waarde();
        return known(code).stream().map(Concept::iri).findFirst().orElse(ruled);
    }

    private static String label(Code code) {
        return known(code).stream().map(Concept::label).findFirst().orElse(code.waarde());
    }

    /** The reference names lists in words; some words have changed. */
    private static String uri(String name) {
        String known = switch (name) {
            case "NL GF data categories" -> "NL GF data categories 0.10.0";
            case "SBI 2025" -> "SBI 2025 (zorg, in minvws ConceptMap)";
            case "AORTA data categories" -> Codelijst.hub("aorta-gegevenscategorie");
            case "ICPC-1-NL" -> "urn:oid:2.16.840.1.113883.2.4.4.31.1";
            default -> name;
        };
        return LISTS.getOrDefault(known, known);
    }

    private static Map<String, String> lists() {
        return NAMED.matcher(new String(Vocabularies.bundled().bytes(), UTF_8))
                .results()
                .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1)));
    }
}
