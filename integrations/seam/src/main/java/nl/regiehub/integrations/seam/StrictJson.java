package nl.regiehub.integrations.seam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON from outside in one bounded pass. It takes less than RFC 8259 does: UTF-8 without byte order mark, one value,
 * no name twice in an object, no control or direction-changing characters in a string, no lone surrogates, and no exponent
 * of three or more digits, because each of these means different things to different readers.
 */
public final class StrictJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonFactory factory;

    /**
     * A reader with limits.
     *
     * @param depth how deep objects and arrays may nest
     * @param tokens how many values, names and brackets there may be
     * @param stringLength characters in one string
     * @param numberLength characters in one number
     */
    public StrictJson(int depth, int tokens, int stringLength, int numberLength) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxTokenCount(tokens)
                        .maxStringLength(stringLength)
                        .maxNumberLength(numberLength)
                        .maxNameLength(200)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** What was read. */
    public sealed interface Read {

        /**
         * One JSON value within the limits.
         *
         * @param root the value
         * @param text the same as text
         */
        record Tree(JsonNode root, String text) implements Read {}

        /**
         * Why not.
         *
         * @param seen as much of the value as was read before the fault; its fields may help to say whose it is
         * @param problem the fault, with line and column
         */
        record Broken(JsonNode seen, Problem problem) implements Read {}
    }

    /** Reads the bytes, or says what keeps them from being JSON the hub takes. */
    public Read read(byte[] bytes) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) { // malformed, overlong, or another encoding
            return new Read.Broken(NODES.missingNode(), unreadable("/", "De tekst is geen geldige UTF-8."));
        }
        if (text.startsWith("\uFEFF")) {
            return new Read.Broken(NODES.missingNode(), unreadable("/", "De tekst begint met een byte order mark."));
        }
        return read(text);
    }

    private Read read(String text) {
        ArrayNode holder = NODES.arrayNode(1);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            value(parser, holder::add);
            if (parser.nextToken() != null) {
                throw new NotTaken(unreadable(place(parser.currentTokenLocation()), "Na het bericht staat nog iets."));
            }
            return new Read.Tree(holder.get(0), text);
        } catch (NotTaken e) {
            return new Read.Broken(holder.path(0), e.problem);
        } catch (StreamConstraintsException e) {
            return new Read.Broken(holder.path(0), limit(place(e.getLocation())));
        } catch (JacksonException e) { // its message quotes the payload, so it goes no further
            return new Read.Broken(holder.path(0), unreadable(place(e.getLocation()), why(e)));
        }
    }

    /** Puts the value into its place first and fills it then, so that what was read survives a later fault. */
    private static void value(JsonParser parser, Place into) {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> object(parser, into);
            case START_ARRAY -> array(parser, into);
            case VALUE_STRING -> into.put(NODES.stringNode(plain(parser)));
            case VALUE_NUMBER_INT -> into.put(NODES.numberNode(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT -> into.put(NODES.numberNode(decimal(parser).getDecimalValue()));
            case VALUE_TRUE, VALUE_FALSE -> into.put(NODES.booleanNode(token == JsonToken.VALUE_TRUE));
            case VALUE_NULL -> into.put(NODES.nullNode());
            case null, default ->
                throw new NotTaken(unreadable(place(parser.currentTokenLocation()), "Hier staat geen JSON-waarde."));
        }
    }

    private static void object(JsonParser parser, Place into) {
        ObjectNode object = NODES.objectNode();
        into.put(object);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(parser, node -> object.set(name, node));
        }
    }

    private static void array(JsonParser parser, Place into) {
        ArrayNode array = NODES.arrayNode();
        into.put(array);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser, array::add);
        }
    }

    private static String plain(JsonParser parser) {
        String text = parser.getString();
        if (!shows(text)) {
            throw new NotTaken(new Problem(
                    Kind.INVALID_VALUE,
                    place(parser.currentTokenLocation()),
                    "De tekst bevat een teken dat niet te tonen is.",
                    "Verwijder stuurtekens, tekens die de schrijfrichting omkeren en losse halve tekens."));
        }
        return text;
    }

    /** Whether a person sees all of a text as it is: no control or direction-changing characters, no lone surrogates. */
    public static boolean shows(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || hidden(c)) {
                return false;
            }
        }
        return true;
    }

    /** Control characters but tab and line ends, and the characters that turn the reading direction. */
    private static boolean hidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || c == '\u007F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** A number such as 1e1000000 is short to write and takes seconds to expand. */
    private static JsonParser decimal(JsonParser parser) {
        String text = parser.getString();
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e >= 0 && text.substring(e + 1).replaceAll("[+-]", "").length() > 2) {
            throw new NotTaken(limit(place(parser.currentTokenLocation())));
        }
        return parser;
    }

    private static Problem limit(String where) {
        return new Problem(
                Kind.LIMIT_EXCEEDED,
                where,
                "Het bericht is hier te diep, te lang of te groot.",
                "Splits het bericht, of kort de tekst of het getal op deze plaats in.");
    }

    private static Problem unreadable(String where, String detail) {
        return new Problem(
                Kind.UNREADABLE, where, detail, "Stuur één JSON-object in UTF-8, zonder iets ervoor of erna.");
    }

    private static String why(JacksonException e) {
        String message = e.getOriginalMessage();
        return message != null && message.startsWith("Duplicate")
                ? "Een object heeft hier twee keer hetzelfde veld."
                : "De tekst is hier geen geldige JSON.";
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? "/"
                : "regel %d, kolom %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Where a value that was read goes. */
    @FunctionalInterface
    private interface Place {

        void put(JsonNode node);
    }

    /** Ends the reading; never leaves this class. */
    private static final class NotTaken extends RuntimeException {

        private final transient Problem problem;

        NotTaken(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
