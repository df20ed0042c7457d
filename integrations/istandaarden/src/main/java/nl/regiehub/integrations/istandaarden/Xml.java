package nl.regiehub.integrations.istandaarden;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML that comes from outside, in such a way that it can make the hub do nothing but read it. */
final class Xml {

    /** The JDK's own limits, tightened: they hold before the hub's own count begins. */
    private static final Map<String, Integer> GRENZEN = Map.of(
            "jdk.xml.elementAttributeLimit", 32,
            "jdk.xml.maxElementDepth", 32,
            "jdk.xml.maxXMLNameLimit", 256,
            "jdk.xml.entityExpansionLimit", 1);

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
    }

    /** Opens the first part of a message. */
    Cursor open(byte[] bytes, int lengte) throws Afgebroken {
        try {
            XMLStreamReader lezer = fabriek.createXMLStreamReader(new ByteArrayInputStream(bytes, 0, lengte));
            return new Cursor(lezer);
        } catch (XMLStreamException _) { // its message may quote the payload
            throw Afgebroken.onleesbaar();
        }
    }
}
