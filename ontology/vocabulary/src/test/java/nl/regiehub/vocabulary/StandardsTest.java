package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Our lists beside the official schemas and messages, where {@code -Dstandards.dir} or a neighbouring folder has them. */
class StandardsTest {

    private static final Path STANDARDS = Path.of(System.getProperty("standards.dir", "../../../shared/standards"));
    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("LDT_Eenheid", "wj756"),
            Map.entry("LDT_Frequentie", "wmo757"),
            Map.entry("LDT_SoortRelatie", "cod472"),
            Map.entry("LDT_WettelijkeVertegenwoordiging", "wj003"),
            Map.entry("LDT_JuridischeStatus", "wj232"),
            Map.entry("LDT_Geslacht", "cod046"),
            Map.entry("LDT_DatumGebruik", "cod170"),
            Map.entry("LDT_NaamGebruik", "cod700"),
            Map.entry("LDT_Communicatievorm", "cod747"),
            Map.entry("LDT_AdresSoort", "cod757"),
            Map.entry("LDT_AanduidingWoonadres", "num061"),
            Map.entry("LDT_StatusAanlevering", "cod467"),
            Map.entry("LDT_LandCode", "cod032"));

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("Eenheid", "wj756"),
            Map.entry("Frequentie", "wmo757"),
            Map.entry("WettelijkeVertegenwoordiging", "wj003"),
            Map.entry("JuridischeStatus", "wj232"),
            Map.entry("Geslacht", "cod046"),
            Map.entry("NaamGebruik", "cod700"),
            Map.entry("AanduidingWoonadres", "num061"),
            Map.entry("StatusAanlevering", "cod467"),
            Map.entry("LandCode", "cod032"),
            Map.entry("Categorie", "020"),
            Map.entry("RedenWijziging", "002"),
            Map.entry("RedenBeeindiging", "588"));

    @ParameterizedTest
    @ValueSource(strings = {"iwmo", "ijw"})
    void everyCodeOfTheOfficialSchemaIsOnOurListAndTheOtherWayRound(String standard) {
        Document schema = parse(STANDARDS.resolve(standard + "-3.2/xsd/basisschema.xsd"));

        lists(standard)
                .forEach((type, list) -> assertThat(VOCABULARY.concepts(list).stream()
                                .map(c -> c.code().waarde()))
                        .as(type)
                        .containsExactlyInAnyOrderElementsOf(enumeration(schema, type)));
    }

    @ParameterizedTest
    @CsvSource({
        "iwmo, WMO301.xml",
        "iwmo, WMO305.xml",
        "iwmo, WMO307.xml",
        "ijw, JW301.xml",
        "ijw, JW305.xml",
        "ijw, JW307.xml"
    })
    void everyCodeOfARealMessageIsUnderstood(String standard, String file) {
        Document message = parse(STANDARDS.resolve(standard + "-3.2/messages/" + file));
        LocalDate day = LocalDate.parse(texts(message, "Dagtekening").getFirst());
        var codes = new ArrayList<Code>();
        ELEMENTS.forEach((element, list) ->
                texts(message, element).forEach(text -> codes.add(new Code(uri(standard, list), text))));

        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(VOCABULARY.translate(code, day))
                        .isInstanceOfAny(Translation.Mapped.class, Translation.Carried.class));
    }

    private static Map<String, String> lists(String standard) {
        var lists = new TreeMap<String, String>();
        LISTS.forEach((type, list) -> lists.put(type, uri(standard, list)));
        lists.put("LDT_ProductCategorie", uri(standard, "020"));
        lists.put("LDT_RedenWijziging", uri(standard, "002"));
        lists.put("LDT_RedenBeeindiging", uri(standard, "588"));
        return lists;
    }

    private static String uri(String standard, String list) {
        boolean own = Character.isDigit(list.charAt(0));
        return standard.equals("iwmo")
                ? Codelijst.iwmo(own ? "wmo" + list : list)
                : Codelijst.ijw(own ? "jz" + list : list);
    }

    private static List<String> enumeration(Document schema, String type) {
        var values = new ArrayList<String>();
        for (Element simple : elements(schema.getElementsByTagNameNS("*", "simpleType"))) {
            if (simple.getAttribute("name").equals(type)) {
                elements(simple.getElementsByTagNameNS("*", "enumeration"))
                        .forEach(value -> values.add(value.getAttribute("value")));
            }
        }
        return values;
    }

    private static List<String> texts(Document document, String element) {
        return elements(document.getElementsByTagNameNS("*", element)).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(Path file) {
        assumeTrue(Files.exists(file), () -> "the official standards are not here: " + file);
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (InputStream in = Files.newInputStream(file)) {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
