package nl.regiehub.integrations.istandaarden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiehub.canonical.HubException;

/** Opens XML that comes from outside, in such a way that it can make the hub do nothing but read it. */
final class Xml {

    /** The JDK's own limits, tightened: they hold before the hub's own count begins. */
    private static final Map<String, Integer> GRENZEN = Map.of(
            "jdk.xml.elementAttributeLimit", 32,
            "jdk.xml.maxElementDepth", 32,
            "jdk.xml.maxXMLNameLimit", 256,
            "jdk.xml.entityExpansionLimit", 1);

    /** The length of a byte order mark of UTF-8. */
    private static final int VOLGORDETEKEN = 3;

    private final XMLInputFactory fabriek;

    Xml() {
        fabriek = XMLInputFactory.newDefaultFactory();
        fabriek.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        fabriek.setProperty(
                XMLInputFactory.IS_COALESCING, false); // so that long text comes in pieces and can be counted
        fabriek.setProperty(XMLInputFactory.IS_VALIDATING, false);
        fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabriek.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabriek.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        GRENZEN.forEach(fabriek::setProperty);
        fabriek.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the message is read");
        });
        eersteLezer();
    }

    /** The factory keeps hold of the first reader it makes; that must not be one of somebody's message. */
    private void eersteLezer() {
        try {
            fabriek.createXMLStreamReader(new StringReader("<niets/>")).close();
        } catch (XMLStreamException e) {
            throw new HubException(HubException.Fault.MISCONFIGURED, "this Java has no usable parser for XML", e);
        }
    }

    /** The namespace that an XSD describes; empty when the bytes are no XSD. */
    static String doelruimte(byte[] bytes) {
        try {
            XMLStreamReader lezer = new Xml().fabriek.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean schema = lezer.nextTag() == XMLStreamConstants.START_ELEMENT
                    && lezer.getLocalName().equals("schema");
            return schema ? Objects.toString(lezer.getAttributeValue(null, "targetNamespace"), "") : "";
        } catch (XMLStreamException _) {
            return "";
        }
    }

    private static boolean metVolgordeteken(byte[] bytes) {
        return bytes.length >= VOLGORDETEKEN
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    /**
     * Opens the first part of a message. The bytes are read as UTF-8 here, strictly, and not by the parser, which would write
     * to the standard error stream about bytes that are not.
     */
    Cursor open(byte[] bytes, int lengte) throws Afgebroken {
        int begin = metVolgordeteken(bytes) ? VOLGORDETEKEN : 0;
        var in = new ByteArrayInputStream(bytes, begin, lengte - begin);
        try {
            return new Cursor(fabriek.createXMLStreamReader(new InputStreamReader(in, UTF_8.newDecoder())));
        } catch (XMLStreamException _) { // its message may quote the payload
            throw Afgebroken.onleesbaar();
        }
    }
}
