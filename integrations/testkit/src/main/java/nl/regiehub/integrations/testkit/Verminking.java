package nl.regiehub.integrations.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.integrations.seam.Payload;
import org.junit.jupiter.api.Named;

/** Makes of a good payload what a broken or ill-meaning sender might send instead. */
final class Verminking {

    /** A word that no standard has: if a problem contains it, the problem repeats the payload. */
    static final String KENMERK = "Zwartkopmeeuw";

    private static final long ZAAD = 20_261_122;
    private static final int BESCHADIGINGEN = 400;
    private static final int DIEP = 200_000;
    private static final int VIJF_MEGABYTE = 5_000_000;

    private final String soort;
    private final byte[] bytes;
    private final String tekst;

    Verminking(Payload voorbeeld) {
        soort = voorbeeld.contentType();
        bytes = voorbeeld.bytes();
        tekst = new String(bytes, UTF_8);
    }

    private boolean xml() {
        return tekst.stripLeading().startsWith("<");
    }

    /** What no codec may take. */
    Stream<Named<Payload>> vijandig() {
        Stream<Named<Payload>> altijd = Stream.of(
                geval("empty", ""),
                geval("only white space", " \n\t "),
                geval("only a name", KENMERK),
                geval("half a message", tekst.substring(0, tekst.length() / 2) + KENMERK),
                geval(
                        "all but the last bytes",
                        tekst.strip().substring(0, tekst.strip().length() - 2)),
                geval("something behind the end", tekst + KENMERK),
                geval("two messages", tekst.strip() + tekst.strip()),
                geval("bytes that are no UTF-8", inHetMidden(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF})),
                geval("a control character in the structure", tekst.replaceFirst("[:>]", "$0\u0001" + KENMERK)),
                geval("zeros", new byte[4_096]));
        return Stream.concat(altijd, xml() ? vijandigeXml() : vijandigeJson());
    }

    private Stream<Named<Payload>> vijandigeXml() {
        return Stream.of(
                geval("a document type", metDocumenttype("<!DOCTYPE x>")),
                geval(
                        "a file by entity",
                        metDocumenttype(
                                "<!DOCTYPE x [<!ENTITY %s SYSTEM \"file:///etc/hostname\">]>".formatted(KENMERK))),
                geval("a billion laughs", metDocumenttype(lachsalvo())),
                geval("an entity nobody declared", inEersteWaarde("&" + KENMERK + ";")),
                geval("a name in an unknown element", naWortel("<%s/>".formatted(KENMERK))),
                geval("a name between the elements", naWortel(KENMERK)),
                geval("deep nesting", naWortel("<a>".repeat(DIEP) + "</a>".repeat(DIEP))),
                geval("deep nesting without end", naWortel("<a>".repeat(DIEP))),
                geval("five megabytes in an unknown element", naWortel("<a>" + lang() + "</a>")),
                geval("five megabytes in a value", inEersteWaarde(lang())),
                geval("five megabytes in a name", naWortel("<%s/>".formatted(lang()))),
                geval("five megabytes in an attribute", naWortel("<a b='%s'/>".formatted(lang()))),
                geval("ten thousand attributes", naWortel(attributen())),
                geval("an undeclared prefix", naWortel("<%s:a/>".formatted(KENMERK))),
                geval("a control character by number", inEersteWaarde("&#1;")),
                geval("XML 1.1", "<?xml version=\"1.1\"?>" + zonderDeclaratie()),
                geval(
                        "an unknown encoding",
                        "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(KENMERK) + zonderDeclaratie()),
                geval("another document", "<" + KENMERK + "/>"));
    }

    private Stream<Named<Payload>> vijandigeJson() {
        return Stream.of(
                geval("deep arrays", "[".repeat(DIEP) + "]".repeat(DIEP)),
                geval("deep objects without end", "{\"a\":".repeat(DIEP)),
                geval("deep nesting in a member", alsEersteLid("[".repeat(DIEP) + "]".repeat(DIEP))),
                geval("five megabytes in a name", "{\"" + lang() + "\":1}"),
                geval("a bare word", KENMERK.toLowerCase(Locale.ROOT)),
                geval("a text", "\"" + KENMERK + "\""),
                geval("a number", "1"),
                geval("null", "null"),
                geval("an empty object", "{}"),
                geval("an empty array", "[]"),
                geval("a name in an unknown member", "{\"" + KENMERK + "\":\"" + KENMERK + "\"}"));
    }

    /** What a codec may take or leave. */
    Stream<Named<Payload>> vreemd() {
        Stream<Named<Payload>> altijd = Stream.of(
                geval("a byte order mark", "\uFEFF" + tekst),
                geval("UTF-16", tekst.getBytes(UTF_16)),
                geval("Latin-1", (tekst + " ").replace("e", "é").getBytes(ISO_8859_1)),
                geval("lines of Windows", tekst.replace("\n", "\r\n")),
                geval("white space at the end", tekst + "\n\n"));
        return Stream.concat(altijd, xml() ? vreemdeXml() : vreemdeJson());
    }

    private Stream<Named<Payload>> vreemdeXml() {
        return Stream.of(
                geval("a comment in a value", inEersteWaarde("<!-- " + KENMERK + " -->")),
                geval("a comment before the root", "<!-- " + KENMERK + " -->" + zonderDeclaratie()),
                geval("five megabytes of comment", naWortel("<!--" + lang() + "-->")),
                geval("a million comments", naWortel("<!---->".repeat(1_000_000))),
                geval("an instruction", naWortel("<?" + KENMERK + " " + KENMERK + "?>")),
                geval("a section of characters", inEersteWaarde("<![CDATA[]]>")),
                geval("a million references", inEersteWaarde("&amp;".repeat(1_000_000))));
    }

    private Stream<Named<Payload>> vreemdeJson() {
        return Stream.of(
                geval("five megabytes in a value", alsEersteLid("\"" + lang() + "\"")),
                geval("a number of a million digits", alsEersteLid("1".repeat(1_000_000))),
                geval("a number beyond all stars", alsEersteLid("1e999999999")));
    }

    /** Payloads that ask their reader to fetch something. */
    List<Payload> wijzendNaar(URI adres) {
        return xml()
                ? List.of(
                        payload(metDocumenttype("<!DOCTYPE x SYSTEM \"%sx.dtd\">".formatted(adres))),
                        payload(metDocumenttype(
                                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%sp.dtd\"> %%p;]>".formatted(adres))),
                        payload(metDocumenttype("<!DOCTYPE x [<!ENTITY e SYSTEM \"%se\">]>".formatted(adres))
                                .replaceFirst(">[^<>&]+</", ">&e;</")),
                        payload(metSchemaverwijzing(adres)))
                : List.of(payload(tekst.replaceFirst("\\{", "{\"\\$schema\":\"" + adres + "schema.json\",")));
    }

    /** The example with something broken somewhere: the same each time, and different each time. */
    Stream<Payload> beschadigd() {
        var toeval = new Random(ZAAD);
        return IntStream.range(0, BESCHADIGINGEN).mapToObj(nummer -> payload(beschadigd(nummer % 4, toeval)));
    }

    private byte[] beschadigd(int wijze, Random toeval) {
        int plaats = toeval.nextInt(bytes.length);
        byte[] kopie = bytes.clone();
        return switch (wijze) {
            case 0 -> Arrays.copyOf(bytes, plaats);
            case 1 -> {
                kopie[plaats] = (byte) toeval.nextInt(256);
                yield kopie;
            }
            case 2 ->
                samen(
                        Arrays.copyOf(bytes, plaats),
                        Arrays.copyOfRange(bytes, Math.min(plaats + 7, bytes.length), bytes.length));
            default ->
                samen(
                        Arrays.copyOf(bytes, plaats),
                        KENMERK.getBytes(UTF_8),
                        Arrays.copyOfRange(bytes, plaats, bytes.length));
        };
    }

    private byte[] inHetMidden(byte[] midden) {
        int half = bytes.length / 2;
        return samen(Arrays.copyOf(bytes, half), midden, Arrays.copyOfRange(bytes, half, bytes.length));
    }

    private static byte[] samen(byte[]... delen) {
        byte[] geheel = new byte[Stream.of(delen).mapToInt(deel -> deel.length).sum()];
        int plaats = 0;
        for (byte[] deel : delen) {
            System.arraycopy(deel, 0, geheel, plaats, deel.length);
            plaats += deel.length;
        }
        return geheel;
    }

    private String zonderDeclaratie() {
        return tekst.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", "");
    }

    private String metDocumenttype(String documenttype) {
        return documenttype + zonderDeclaratie();
    }

    private String metSchemaverwijzing(URI adres) {
        return zonderDeclaratie()
                .replaceFirst(
                        "(<[^\\s>/]+)",
                        "$1 xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x " + adres
                                + "x.xsd\"");
    }

    private String naWortel(String inhoud) {
        String zonder = zonderDeclaratie();
        int eind = zonder.indexOf('>') + 1;
        return zonder.substring(0, eind) + inhoud + zonder.substring(eind);
    }

    /** Puts something before the first text between a start and an end, or the first attribute's value. */
    private String inEersteWaarde(String inhoud) {
        String zonder = zonderDeclaratie();
        var waarde = Pattern.compile(">([^<>]*\\w[^<>]*)</").matcher(zonder);
        return waarde.find()
                ? zonder.substring(0, waarde.start(1)) + inhoud + zonder.substring(waarde.start(1))
                : naWortel(inhoud);
    }

    private String alsEersteLid(String waarde) {
        int begin = tekst.indexOf('{') + 1;
        return tekst.substring(0, begin) + "\"" + KENMERK + "\":" + waarde + "," + tekst.substring(begin);
    }

    private static String attributen() {
        var element = new StringBuilder("<a");
        for (int i = 0; i < 10_000; i++) {
            element.append(" a").append(i).append("=''");
        }
        return element.append("/>").toString();
    }

    private static String lachsalvo() {
        var entiteiten = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"" + KENMERK + "\">");
        for (int i = 1; i < 30; i++) {
            entiteiten.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return entiteiten.append("]>").toString();
    }

    private static String lang() {
        return "M".repeat(VIJF_MEGABYTE);
    }

    private Named<Payload> geval(String naam, String inhoud) {
        return geval(naam, inhoud.getBytes(UTF_8));
    }

    private Named<Payload> geval(String naam, byte[] inhoud) {
        return Named.of(naam, payload(inhoud));
    }

    private Payload payload(String inhoud) {
        return payload(inhoud.getBytes(UTF_8));
    }

    private Payload payload(byte[] inhoud) {
        return new Payload(soort, inhoud);
    }
}
