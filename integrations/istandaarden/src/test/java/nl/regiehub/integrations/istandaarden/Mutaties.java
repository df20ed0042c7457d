package nl.regiehub.integrations.istandaarden;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes of one message every message that differs from it in one place and in one way. */
final class Mutaties {

    private static final Pattern WAARDE = Pattern.compile(">([^<>]*[^<>\\s][^<>]*)</[a-z0-9]+:([A-Za-z0-9]+)>");
    private static final String ANDERE_RUIMTE = "http://www.istandaarden.nl/iwmo/3_1/wmo301/schema";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final long ZAAD = 301_305_307;
    private static final int WILLEKEURIG = 1_500;

    private final String bericht;

    Mutaties(String bericht) {
        this.bericht = bericht;
    }

    /** One message that differs. */
    record Mutant(String wat, String bericht) {}

    /** Every value replaced by each value that any type might stumble over; one place per element name is enough. */
    void waarden(Set<String> gezien, Consumer<Mutant> mutant) {
        Matcher waarde = WAARDE.matcher(bericht);
        while (waarde.find()) {
            String voor = bericht.substring(0, waarde.start(1));
            String na = bericht.substring(waarde.end(1));
            String plaats = ouder(voor) + "/" + waarde.group(2);
            if (gezien.add(plaats)) {
                for (String nieuw : Waardenlijst.voor(waarde.group(1))) {
                    mutant.accept(new Mutant(plaats + " = " + kort(nieuw), voor + nieuw + na));
                }
            }
        }
    }

    private static String kort(String waarde) {
        return waarde.length() > 40 ? waarde.length() + " tekens van " + waarde.substring(0, 10) : waarde;
    }

    /** The name of the element that is still open before the last start tag. */
    private static String ouder(String voor) {
        var open = new ArrayList<String>();
        Matcher label =
                Pattern.compile("<(/?)(?:[a-z0-9]+:)([A-Za-z0-9]+)[^>]*>").matcher(voor);
        while (label.find()) {
            if (label.group(1).isEmpty()) {
                open.add(label.group(2));
            } else {
                open.removeLast();
            }
        }
        return String.join("/", open.subList(Math.max(0, open.size() - 3), open.size() - 1));
    }

    /** Every element dropped, doubled, moved, renamed, emptied, dressed up or surrounded; one place per element name. */
    void structuur(Set<String> gezien, Consumer<Mutant> mutant) throws Exception {
        List<Element> origineel = elementen(lees());
        for (int i = 0; i < origineel.size(); i++) {
            Element element = origineel.get(i);
            if (gezien.add("<" + element.getParentNode().getLocalName() + "/" + element.getLocalName())) {
                grijpIn(i, mutant);
            }
        }
    }

    private void grijpIn(int plaats, Consumer<Mutant> mutant) throws Exception {
        for (Ingreep ingreep : Ingreep.values()) {
            Document document = lees();
            Element element = elementen(document).get(plaats);
            String wat = "%s %s %d".formatted(ingreep, element.getLocalName(), plaats);
            if (element != document.getDocumentElement() || ingreep.ookOpWortel) {
                ingreep.doe.accept(document, element);
                mutant.accept(new Mutant(wat, schrijf(document)));
            }
        }
    }

    /** A few random bytes changed, the same ones each time. */
    Stream<byte[]> willekeurig() {
        byte[] bytes = bericht.getBytes(StandardCharsets.UTF_8);
        var toeval = new Random(ZAAD);
        return IntStream.range(0, WILLEKEURIG).mapToObj(_ -> {
            byte[] kopie = bytes.clone();
            for (int keer = toeval.nextInt(3); keer >= 0; keer--) {
                kopie[toeval.nextInt(kopie.length)] = (byte) (32 + toeval.nextInt(95));
            }
            return kopie;
        });
    }

    /** One way to change one element. */
    private enum Ingreep {
        WEGLATEN(false, (_, element) -> element.getParentNode().removeChild(element)),
        VERDUBBELEN(false, (_, element) -> element.getParentNode().insertBefore(element.cloneNode(true), element)),
        NAAR_VOREN(
                false,
                (_, element) -> element.getParentNode()
                        .insertBefore(element, element.getParentNode().getFirstChild())),
        NAAR_ACHTEREN(false, (_, element) -> element.getParentNode().appendChild(element)),
        OMWISSELEN(false, (_, element) -> {
            Node volgende = element.getNextSibling();
            while (volgende != null && volgende.getNodeType() != Node.ELEMENT_NODE) {
                volgende = volgende.getNextSibling();
            }
            if (volgende != null) {
                element.getParentNode().insertBefore(volgende, element);
            }
        }),
        HERNOEMEN(true, (document, element) -> hernoem(document, element, element.getNamespaceURI(), "Onbekend")),
        HERNOEMEN_NAAR_BEKEND(
                true, (document, element) -> hernoem(document, element, element.getNamespaceURI(), "Soort")),
        KLEINE_LETTERS(
                true,
                (document, element) -> hernoem(
                        document,
                        element,
                        element.getNamespaceURI(),
                        element.getLocalName().toLowerCase(Locale.ROOT))),
        ANDERE_VERSIE(true, (document, element) -> hernoem(document, element, ANDERE_RUIMTE, element.getLocalName())),
        ZONDER_RUIMTE(true, (document, element) -> hernoem(document, element, "", element.getLocalName())),
        RUIMTE_VAN_OUDER(
                false,
                (document, element) -> hernoem(
                        document, element, element.getParentNode().getNamespaceURI() + "x", element.getLocalName())),
        RUIMTE_VAN_WORTEL(
                false,
                (document, element) -> hernoem(
                        document, element, document.getDocumentElement().getNamespaceURI(), element.getLocalName())),
        RUIMTE_VAN_BASIS(
                false,
                (document, element) -> hernoem(
                        document,
                        element,
                        document.getDocumentElement()
                                .getNamespaceURI()
                                .replaceFirst("/(wmo|jw)30\\d/", "/basisschema/"),
                        element.getLocalName())),
        LEEGMAKEN(true, (_, element) -> element.setTextContent("")),
        ALLEEN_WITRUIMTE(true, (_, element) -> element.setTextContent(" \n")),
        ALLEEN_TEKST(true, (_, element) -> element.setTextContent("tekst")),
        KIND_VOORAAN(
                true, (document, element) -> element.insertBefore(nieuw(document, element), element.getFirstChild())),
        KIND_ACHTERAAN(true, (document, element) -> element.appendChild(nieuw(document, element))),
        KIND_VAN_ELDERS(true, (document, element) -> element.appendChild(document.createElementNS("urn:x", "y"))),
        BUUR_ERVOOR(
                false, (document, element) -> element.getParentNode().insertBefore(nieuw(document, element), element)),
        TEKST_VOORAAN(
                true,
                (document, element) -> element.insertBefore(document.createTextNode("x"), element.getFirstChild())),
        TEKST_ACHTERAAN(true, (document, element) -> element.appendChild(document.createTextNode("x"))),
        OMHULLEN(false, (document, element) -> {
            Element om = nieuw(document, element);
            element.getParentNode().replaceChild(om, element);
            om.appendChild(element);
        }),
        ATTRIBUUT(true, (_, element) -> element.setAttribute("x", "")),
        ATTRIBUUT_EIGEN_RUIMTE(true, (_, element) -> element.setAttributeNS(element.getNamespaceURI(), "q:x", "1")),
        XML_LANG(
                true, (_, element) -> element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", "nl")),
        XSI_NIL(true, (_, element) -> element.setAttributeNS(XSI, "xsi:nil", "true")),
        XSI_NIL_LEEG(true, (_, element) -> {
            element.setTextContent("");
            element.setAttributeNS(XSI, "xsi:nil", "true");
        }),
        XSI_TYPE_ONBEKEND(true, (_, element) -> element.setAttributeNS(XSI, "xsi:type", "onbekend")),
        XSI_ONBEKEND(true, (_, element) -> element.setAttributeNS(XSI, "xsi:x", "1")),
        XSI_HINT(true, (_, element) -> element.setAttributeNS(XSI, "xsi:schemaLocation", "urn:x x.xsd")),
        COMMENTAAR(
                true,
                (document, element) -> element.insertBefore(document.createComment("x"), element.getFirstChild())),
        INSTRUCTIE(true, (document, element) -> element.appendChild(document.createProcessingInstruction("x", "y"))),
        WITRUIMTE(true, (document, element) -> element.appendChild(document.createTextNode(" \n\t"))),
        LETTERLIJKE_WITRUIMTE(true, (document, element) -> element.appendChild(document.createCDATASection(" ")));

        private final boolean ookOpWortel;

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final BiConsumer<Document, Element> doe;

        Ingreep(boolean ookOpWortel, BiConsumer<Document, Element> doe) {
            this.ookOpWortel = ookOpWortel;
            this.doe = doe;
        }

        private static void hernoem(Document document, Element element, String ruimte, String naam) {
            document.renameNode(element, ruimte, ruimte.isEmpty() ? naam : "n:" + naam);
        }

        private static Element nieuw(Document document, Element bij) {
            return document.createElementNS(bij.getNamespaceURI(), "n:Onbekend");
        }
    }

    private Document lees() throws Exception {
        var fabriek = DocumentBuilderFactory.newDefaultNSInstance();
        return fabriek.newDocumentBuilder().parse(new ByteArrayInputStream(bericht.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elementen(Document document) {
        var gevonden = document.getElementsByTagName("*");
        return IntStream.range(0, gevonden.getLength())
                .mapToObj(i -> (Element) gevonden.item(i))
                .toList();
    }

    private static String schrijf(Document document) throws Exception {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        var uit = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(uit));
        return uit.toString();
    }

    static Set<String> nogNietsGezien() {
        return new HashSet<>();
    }
}
