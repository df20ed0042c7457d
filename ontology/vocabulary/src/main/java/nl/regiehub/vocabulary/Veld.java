package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.vocabulary.Table.Row;

/**
 * What happens to a coded field of a message.
 *
 * @param where file and line of the declaration
 * @param naam record and component, such as {@code Toewijzing.Omvang.eenheid}
 * @param berichten the messages it stands in
 * @param behandeling whether its code is translated or carried
 * @param lijsten URIs of the lists its code may come from
 */
record Veld(String where, String naam, String berichten, String behandeling, List<String> lijsten) {

    private static final List<String> NEEDED = List.of("veld", "berichten", "behandeling", "lijsten");

    /** Reads the table of fields and adds what is wrong with it. */
    static List<Veld> read(String file, byte[] content, List<Problem> problems) {
        return Table.read(file, content, NEEDED, problems).stream()
                .map(row -> new Veld(
                        row.where(),
                        row.get("veld"),
                        row.get("berichten"),
                        row.get("behandeling"),
                        lists(row, problems)))
                .toList();
    }

    private static List<String> lists(Row row, List<Problem> problems) {
        var lists = new ArrayList<String>();
        for (String curie : row.get("lijsten").split(" ", -1)) {
            row.expand(curie)
                    .ifPresentOrElse(
                            lists::add,
                            () -> problems.add(row.problem(
                                    Kind.INVALID_VALUE,
                                    "Lijst '%s' heeft geen prefix die in de kop staat.".formatted(curie),
                                    "Zet de prefix in curie_map of verbeter de naam van de lijst.")));
        }
        return lists;
    }
}
