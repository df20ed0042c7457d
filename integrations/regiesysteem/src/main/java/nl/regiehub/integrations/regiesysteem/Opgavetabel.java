package nl.regiehub.integrations.regiesysteem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a table of statements into the JSON form, so that one schema judges both. */
final class Opgavetabel {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 4 << 20;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Set<String> ORGANISATIES =
            Set.of("houder", "organisatie", "hoofdaannemer", "aanbieder", "opener", "voor.organisatie");
    private static final Set<String> KRINGEN = Set.of("kring", "opdracht", "casus");
    private static final Set<String> LIJSTEN =
            Set.of("door", "categorieen", "doelen", "partijen", "buurten", "casussen");

    private Opgavetabel() {}

    /** What became of a table. */
    sealed interface Tabel {

        /** Its rows in the JSON form. */
        record Gelezen(JsonNode root) implements Tabel {}

        /** Not a table at all. */
        record Onleesbaar(Problem problem) implements Tabel {}
    }

    static Tabel lees(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return onleesbaar("De tabel is te groot.", "Splits de tabel in delen van hoogstens 1000 regels.");
        }
        var root = NODES.objectNode();
        var opgaven = root.putArray("opgaven");
        try (var parser = FORMAT.parse(new StringReader(tekst(bytes)))) {
            parser.forEach(record -> opgaven.add(opgave(record)));
            return new Tabel.Gelezen(root);
        } catch (IOException
                | IllegalStateException
                | IllegalArgumentException
                | UncheckedIOException
                | JacksonException _) {
            // their messages quote the table, which holds BSNs
            return onleesbaar("Dit is geen tabel.", "Verwacht: CSV in UTF-8 met komma's en een regel met kolomnamen.");
        }
    }

    private static String tekst(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static ObjectNode opgave(CSVRecord record) {
        var opgave = NODES.objectNode();
        record.toMap().forEach((kolom, cel) -> {
            if (!cel.isEmpty()) {
                zet(opgave, kolom, waarde(kolom, cel));
            }
        });
        return opgave;
    }

    private static void zet(ObjectNode opgave, String kolom, JsonNode waarde) {
        int punt = kolom.indexOf('.');
        if (punt < 0) {
            opgave.set(kolom, waarde);
        } else {
            opgave.withObjectProperty(kolom.substring(0, punt)).set(kolom.substring(punt + 1), waarde);
        }
    }

    private static JsonNode waarde(String kolom, String cel) {
        if (LIJSTEN.contains(kolom)) {
            return lijst(kolom, cel);
        }
        if (ORGANISATIES.contains(kolom)) {
            return tweedelig(cel, ":", "stelsel", "code");
        }
        if (KRINGEN.contains(kolom)) {
            return tweedelig(cel, " ", "soort", "sleutel");
        }
        return kolom.equals("centen") && cel.matches("[0-9]{1,15}")
                ? NODES.numberNode(Long.parseLong(cel))
                : NODES.stringNode(cel);
    }

    private static ArrayNode lijst(String kolom, String cel) {
        var lijst = NODES.arrayNode();
        for (String element : cel.split("\\|", -1)) {
            switch (kolom) {
                case "partijen" -> lijst.add(tweedelig(element, ":", "stelsel", "code"));
                case "casussen" -> lijst.add(tweedelig(element, " ", "soort", "sleutel"));
                default -> lijst.add(element);
            }
        }
        return lijst;
    }

    /** What is not in two parts stays a text, which the schema refuses at its place. */
    private static JsonNode tweedelig(String cel, String scheiding, String eerste, String tweede) {
        int plaats = cel.indexOf(scheiding);
        if (plaats < 0) {
            return NODES.stringNode(cel);
        }
        return NODES.objectNode().put(eerste, cel.substring(0, plaats)).put(tweede, cel.substring(plaats + 1));
    }

    private static Tabel onleesbaar(String detail, String herstel) {
        return new Tabel.Onleesbaar(new Problem(Kind.UNREADABLE, "/", detail, herstel));
    }
}
