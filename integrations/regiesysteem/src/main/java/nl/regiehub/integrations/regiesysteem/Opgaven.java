package nl.regiehub.integrations.regiesysteem;

import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;

/** The door to statements of facts that access rests on, as JSON or as CSV: all of them or none. */
public final class Opgaven {

    private final StrictJson json = new StrictJson(8, 100_000, 2_000, 20);
    private final Opgaveschema schema = new Opgaveschema();

    private Opgaven() {}

    /** A reader; it reads its JSON Schema once, here. */
    public static Opgaven lezer() {
        return new Opgaven();
    }

    /** What was read. */
    public sealed interface Gelezen {

        /** Every statement, in order. */
        record Goed(List<Opgave> opgaven) implements Gelezen {}

        /** Everything that is wrong, each with its place. */
        record Fout(List<Problem> problems) implements Gelezen {}
    }

    /** Reads {@code {"opgaven": [...]}}, checked against {@code opgaven.schema.json}. */
    public Gelezen json(byte[] bytes) {
        return switch (json.read(bytes)) {
            case Read.Broken broken -> new Gelezen.Fout(List.of(broken.problem()));
            case Read.Tree tree -> schema.lees(tree.root());
        };
    }

    /**
     * Reads a table with a header. Each column is named after a field of the JSON form, with a dot between levels
     * ({@code periode.van}); an organisation is written {@code GEMEENTE:0363}, a circle {@code CASUS GEMEENTE:0363/12}, a
     * list with a vertical bar between its elements. An empty cell is no value.
     */
    public Gelezen csv(byte[] bytes) {
        return switch (Opgavetabel.lees(bytes)) {
            case Opgavetabel.Tabel.Onleesbaar(var problem) -> new Gelezen.Fout(List.of(problem));
            case Opgavetabel.Tabel.Gelezen(var root) -> schema.lees(root);
        };
    }
}
