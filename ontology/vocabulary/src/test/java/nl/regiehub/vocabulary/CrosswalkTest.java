package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Matches.Found;
import nl.regiehub.vocabulary.Matches.None;
import nl.regiehub.vocabulary.Matches.Reden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mapping of the reference crosswalk, the official ones first, answered as it stands there. */
class CrosswalkTest {

    private static final Path CROSSWALK = Path.of("../../../shared/domain/crosswalk.tsv");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Map<String, Relatie> RELATIONS = Map.ofEntries(
            Map.entry("exactMatch", Relatie.EXACT_MATCH),
            Map.entry("closeMatch", Relatie.CLOSE_MATCH),
            Map.entry("broadMatch", Relatie.BROAD_MATCH),
            Map.entry("narrowMatch", Relatie.NARROW_MATCH),
            Map.entry("relatedMatch", Relatie.RELATED_MATCH),
            Map.entry("R4:equal", Relatie.EXACT_MATCH),
            Map.entry("R4:equivalent", Relatie.CLOSE_MATCH),
            Map.entry("R4:wider", Relatie.BROAD_MATCH),
            Map.entry("R4:subsumes", Relatie.BROAD_MATCH),
            Map.entry("R4:narrower", Relatie.NARROW_MATCH),
            Map.entry("R4:specializes", Relatie.NARROW_MATCH));

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "NL GF data categories", "NL GF data categories 0.10.0",
            "SBI 2025", "SBI 2025 (zorg, in minvws ConceptMap)",
            "AORTA data categories", Codelijst.hub("aorta-gegevenscategorie"),
            "ICPC-1-NL", "urn:oid:2.16.840.1.113883.2.4.4.31.1");

    @TempDir
    static Path operator;

    private static LiveVocabulary vocabulary;

    /** A row of the crosswalk. */
    private record Row(Code source, String relation, String targetList, String target, String basis) {}

    @BeforeAll
    static void loadsTheLicensedRowsFromTheOperatorsFolder() throws IOException {
        assumeTrue(Files.isReadable(CROSSWALK), "the reference crosswalk is not here");
        licensed().forEach((path, content) -> write(operator.resolve(path), content));
        vocabulary = Vocabularies.live(Vocabularies.bundled().bytes(), Term.BASE, operator);
    }

    @Test
    void everyRowIsAnsweredWithItsRelation() throws IOException {
        List<Row> matched = rows().stream()
                .filter(row -> RELATIONS.containsKey(row.relation()))
                .toList();

        assertThat(matched)
                .hasSize(239)
                .allSatisfy(row -> assertThat(vocabulary.matches(row.source(), row.targetList(), DAY, false))
                        .isInstanceOfSatisfying(
                                Found.class,
                                found -> assertThat(found.matches()).anySatisfy(match -> {
                                    assertThat(match.doel()).isEqualTo(new Code(row.targetList(), row.target()));
                                    assertThat(match.relatie()).isEqualTo(RELATIONS.get(row.relation()));
                                    assertThat(match.via()).isNotEmpty();
                                })));
        assertThat(matched)
                .filteredOn(row -> row.basis().equals("official-ConceptMap"))
                .hasSize(120);
    }

    @Test
    void whatHasNoTermIsAnsweredAsSuch() throws IOException {
        assertThat(rows().stream().filter(row -> row.relation().equals("R4:unmatched")))
                .hasSize(11)
                .allSatisfy(row -> assertThat(vocabulary.matches(row.source(), row.targetList(), DAY, true))
                        .isInstanceOfSatisfying(
                                None.class, none -> assertThat(none.reden()).isEqualTo(Reden.GEEN_TERM)));
    }

    @Test
    void theHomonymIsNeverTakenForTheSame() throws IOException {
        assertThat(rows().stream().filter(row -> row.relation().startsWith("NOT")))
                .singleElement()
                .satisfies(row -> assertThat(vocabulary.matches(row.source(), row.targetList(), DAY, true))
                        .isInstanceOfSatisfying(
                                Found.class,
                                found -> assertThat(found.matches())
                                        .extracting(match -> match.doel().waarde())
                                        .containsExactly("19")));
    }

    @Test
    void everyMappingIsFoundFromTheOtherSide() throws IOException {
        assertThat(rows().stream().filter(row -> RELATIONS.containsKey(row.relation())))
                .allSatisfy(row -> assertThat(vocabulary.matches(new Code(row.targetList(), row.target()), DAY))
                        .anySatisfy(match -> assertThat(match.doel()).isEqualTo(row.source())));
    }

    @Test
    void whatNeedsALicenceIsCountedApart() {
        assertThat(vocabulary.licensed().mappings()).isEqualTo(30);
        assertThat(vocabulary.licensed().lijsten()).isEqualTo(2);
        assertThat(Vocabularies.bundled().bytes())
                .asString(UTF_8)
                .doesNotContain("snomed")
                .doesNotContain("ICPC");
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(CROSSWALK)) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Row(new Code(uri(cells[0]), cells[1]), cells[3], uri(cells[4]), cells[5], cells[7]))
                    .toList();
        }
    }

    private static String uri(String name) {
        String known = OTHER_NAMES.getOrDefault(name, name);
        return known.startsWith("http") || known.startsWith("urn")
                ? known
                : Codelijsten.LISTS.getOrDefault(known, known);
    }

    /** What an operator with the licences would have: the codes of both systems, and the mappings from and to them. */
    private static SortedMap<String, String> licensed() throws IOException {
        var codes = new StringBuilder("lijst\tlijstnaam\tcode\tlabel\n");
        var mappings = new StringBuilder("""
                #mapping_set_id: https://example.org/licensed
                #curie_map:
                #  semapv: https://w3id.org/semapv/vocab/
                #  skos: http://www.w3.org/2004/02/skos/core#
                #  https: https:
                #  http: http:
                subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tvalid_from\tvalid_until\tcomment
                """);
        var seen = new HashMap<String, String>();
        for (Row row : rows()) {
            boolean licensed = isLicensed(row.source().schema()) || isLicensed(row.targetList());
            if (licensed) {
                String from =
                        add(codes, seen, row.source().schema(), row.source().waarde());
                String to = add(codes, seen, row.targetList(), row.target());
                mappings.append("%s\t%s\tskos:%s\t%s\t%s\tsemapv:ManualMappingCuration\t1.0\t\t\tVerlies.\n"
                        .formatted(from, seen.get(from), skos(row), to, seen.get(to)));
            }
        }
        var files = new TreeMap<String, String>();
        files.put("lijsten/licensed.codes.tsv", codes.toString());
        files.put("mappings/licensed.sssom.tsv", mappings.toString());
        return files;
    }

    private static String add(StringBuilder codes, Map<String, String> seen, String list, String code) {
        String known = Codelijsten.iri(list, code);
        if (!known.isEmpty()) {
            seen.put(known, Codelijsten.label(list, code));
            return known;
        }
        String iri = list.startsWith("urn:oid:")
                ? Codelijst.hub("oid/" + list.substring("urn:oid:".length()) + "/" + code)
                : list + "#" + code;
        if (seen.put(iri, code) == null) {
            codes.append("%s\t%s\t%s\t%s\n".formatted(list, list.replaceFirst(".*/", ""), code, code));
        }
        return iri;
    }

    private static boolean isLicensed(String list) {
        return list.contains("snomed") || list.contains("2.4.4.31.1");
    }

    private static String skos(Row row) {
        return Relations.property(RELATIONS.getOrDefault(row.relation(), Relatie.RELATED_MATCH))
                .getLocalName();
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
