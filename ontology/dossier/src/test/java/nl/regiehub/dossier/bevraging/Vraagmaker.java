package nl.regiehub.dossier.bevraging;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up queries over a made-up world: every construct of the algebra, nested, with names that are hidden among the others. */
final class Vraagmaker {

    private static final List<String> PATHS = List.of(
            "(<urn:p0>|<urn:p1>)+",
            "<urn:p0>*",
            "!<urn:p1>",
            "^<urn:p2>",
            "<urn:p0>/<urn:p1>",
            "<urn:p2>?",
            "!(<urn:p0>|^<urn:p1>)",
            "(<urn:p1>/<urn:p0>)*");

    private final Random toeval;
    private final List<String> grafen;

    /** A name may be bound once in a question. */
    private int gebonden;

    Vraagmaker(Random toeval, List<String> grafen) {
        this.toeval = toeval;
        this.grafen = grafen;
    }

    String vraag() {
        var over = kans(8) ? van() : "";
        var patroon = "{ " + patroon(3) + " }";
        return switch (toeval.nextInt(9)) {
            case 0 -> "ASK " + over + patroon;
            case 1 -> "CONSTRUCT { ?a <urn:q> ?b . ?b <urn:r> ?g } " + over + "WHERE " + patroon;
            case 2 -> "DESCRIBE ?a " + over + "WHERE " + patroon;
            case 3 -> "DESCRIBE " + ding() + " " + graaf() + " " + over;
            case 4 -> "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?a) AS ?m) (MIN(?c) AS ?k) " + over + patroon;
            case 5 ->
                "SELECT ?a (COUNT(?b) AS ?n) (SUM(?c) AS ?m) " + over + patroon + " GROUP BY ?a HAVING (COUNT(*) > 1)";
            case 6 -> "SELECT DISTINCT ?a ?g " + over + patroon + " ORDER BY ?a";
            case 7 -> "SELECT ?a ?b " + over + patroon + " ORDER BY ?b ?a";
            default -> "SELECT * " + over + patroon;
        };
    }

    /** A question of which the answer depends on an order that it does not give. */
    String vraagZonderVolgorde() {
        var patroon = "{ " + patroon(2) + " }";
        var deel = " LIMIT " + (1 + toeval.nextInt(5)) + (kans(3) ? " OFFSET 1" : "");
        return switch (toeval.nextInt(8)) {
            case 0 -> "SELECT DISTINCT ?a ?g " + patroon + deel;
            case 1 -> "SELECT REDUCED ?a " + patroon;
            case 2 -> "SELECT ?a ?b " + patroon + " ORDER BY ?c" + deel;
            case 3 ->
                "SELECT ?a (SAMPLE(?b) AS ?n) (GROUP_CONCAT(STR(?c)) AS ?m) (MAX(?c) AS ?k) " + patroon
                        + " GROUP BY ?a";
            case 4 -> "SELECT (COUNT(DISTINCT ?a) AS ?n) (SUM(?c) AS ?m) { { SELECT ?a ?c " + patroon + deel + " } }";
            case 5 -> "CONSTRUCT { ?a <urn:q> ?b . ?b <urn:r> ?g } WHERE " + patroon + deel;
            case 6 -> "DESCRIBE ?a WHERE " + patroon + deel;
            default -> "SELECT * " + patroon + (kans(2) ? deel : "");
        };
    }

    private String van() {
        return kans(2)
                ? "FROM " + graaf() + " FROM " + graaf() + " "
                : "FROM " + graaf() + " FROM NAMED " + graaf() + " ";
    }

    private String patroon(int diepte) {
        if (diepte == 0) {
            return drietallen();
        }
        return switch (toeval.nextInt(15)) {
            case 0, 1 -> patroon(diepte - 1) + " OPTIONAL { " + patroon(diepte - 1) + " }";
            case 2 -> "{ " + patroon(diepte - 1) + " } UNION { " + patroon(diepte - 1) + " }";
            case 3 -> patroon(diepte - 1) + " FILTER(" + voorwaarde() + ")";
            case 4 ->
                patroon(diepte - 1) + " FILTER " + (kans(2) ? "NOT " : "") + "EXISTS { " + patroon(diepte - 1) + " }";
            case 5 -> patroon(diepte - 1) + " MINUS { " + patroon(diepte - 1) + " }";
            case 6, 7, 8 -> "GRAPH " + (kans(4) ? graaf() : "?g") + " { " + patroon(diepte - 1) + " }";
            case 9 -> patroon(diepte - 1) + " BIND(" + waarde() + " AS ?z" + gebonden++ + ")";
            case 10 -> "VALUES ?a { " + ding() + " " + ding() + " } " + patroon(diepte - 1);
            case 11 ->
                "{ SELECT ?a (COUNT(*) AS ?n" + toeval.nextInt(1000) + ") { " + patroon(diepte - 1)
                        + " } GROUP BY ?a } " + drietallen();
            case 12 -> drietal(pad()) + " " + drietallen();
            case 13 -> "GRAPH ?g { }";
            default -> drietallen();
        };
    }

    private String drietallen() {
        return herhaal(
                1 + toeval.nextInt(3),
                () -> drietal(kans(6) ? pad() : kans(4) ? "?p" : "<urn:p" + toeval.nextInt(4) + ">"));
    }

    private String drietal(String eigenschap) {
        return (kans(4) ? ding() : variabele()) + " " + eigenschap + " " + (kans(4) ? waarheid() : variabele()) + " .";
    }

    private String pad() {
        return kies(PATHS);
    }

    private String voorwaarde() {
        return switch (toeval.nextInt(7)) {
            case 0 -> "?c > " + toeval.nextInt(4);
            case 1 -> "BOUND(?b)";
            case 2 -> "?a != ?b";
            case 3 -> "REGEX(STR(?b), \"[" + toeval.nextInt(5) + "b]$\", \"i\")";
            case 4 -> "?a IN (" + ding() + ", " + ding() + ")";
            case 5 -> "?g = " + graaf();
            default -> "isLiteral(?c) || CONTAINS(STR(?a), \"1\")";
        };
    }

    private String waarde() {
        return switch (toeval.nextInt(4)) {
            case 0 -> "CONCAT(STR(?a), \"-\", STR(?b))";
            case 1 -> "REPLACE(STR(?a), \"s\", \"t\")";
            case 2 -> "?c + 1";
            default -> "IF(BOUND(?g), ?g, ?a)";
        };
    }

    private String graaf() {
        return kans(20) ? "<urn:x-arq:UnionGraph>" : "<" + kies(grafen) + ">";
    }

    private String variabele() {
        return "?" + kies(kans(12) ? List.of("g") : List.of("a", "b", "c"));
    }

    private String ding() {
        return kans(10) ? graaf() : "<urn:s" + toeval.nextInt(8) + ">";
    }

    private String waarheid() {
        return kans(2) ? ding() : kans(2) ? Integer.toString(toeval.nextInt(5)) : "\"b" + toeval.nextInt(3) + "\"";
    }

    private boolean kans(int opDe) {
        return toeval.nextInt(opDe) == 0;
    }

    private String kies(List<String> uit) {
        return uit.get(toeval.nextInt(uit.size()));
    }

    private static String herhaal(int keer, Supplier<String> deel) {
        return IntStream.range(0, keer).mapToObj(_ -> deel.get()).collect(Collectors.joining(" "));
    }
}
