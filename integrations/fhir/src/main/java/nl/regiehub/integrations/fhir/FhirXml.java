package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads FHIR XML in one bounded pass, as the tree that the same resource gives in JSON, but with a list for every element.
 * No document type, no entities of its own, no processing instructions, UTF-8 only.
 */
final class FhirXml {

    static final String NAMESPACE = "http://hl7.org/fhir";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH = 40;
    private static final int ELEMENTS = 100_000;
    private static final int TEXT = 100_000;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    FhirXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("no external entities");
        });
    }

    Read read(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(text);
        } catch (CharacterCodingException _) {
            return broken(NODES.missingNode(), Kind.UNREADABLE, "De tekst is geen geldige UTF-8.");
        }
    }

    private Read read(String text) {
        ObjectNode root = NODES.objectNode();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            try {
                String encoding = xml.getCharacterEncodingScheme();
                if ((encoding != null && !encoding.equalsIgnoreCase("UTF-8")) || "1.1".equals(xml.getVersion())) {
                    throw new NotTaken(
                            Kind.UNREADABLE, "De kop van het bericht noemt iets anders dan XML 1.0 in UTF-8.");
                }
                new Walk(xml).document(root);
                return new Read.Tree(root, text);
            } finally {
                xml.close();
            }
        } catch (NotTaken e) {
            return broken(seen(root), e.kind, e.detail);
        } catch (XMLStreamException _) { // its message may quote the payload
            return broken(seen(root), Kind.UNREADABLE, "De tekst is geen welgevormde XML.");
        }
    }

    private static JsonNode seen(ObjectNode root) {
        return root.isEmpty() ? NODES.missingNode() : root;
    }

    private static Read broken(JsonNode seen, Kind kind, String detail) {
        return new Read.Broken(
                seen,
                new Problem(
                        kind,
                        "Bundle",
                        detail,
                        "Stuur één FHIR-bundel in UTF-8, zonder DOCTYPE, entiteiten of verwerkingsinstructies."));
    }

    /** One pass over a document. */
    private static final class Walk {

        private final XMLStreamReader xml;
        private int elements;
        private int depth;

        Walk(XMLStreamReader xml) {
            this.xml = xml;
        }

        void document(ObjectNode root) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (NAMESPACE.equals(xml.getNamespaceURI())) {
                            root.put("resourceType", xml.getLocalName());
                        }
                        children(root);
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return;
                    }
                    default -> {
                        // white space and comments around the resource
                    }
                }
            }
        }

        /** Reads what stands in the current element into an object, up to and including its end. */
        private void children(ObjectNode into) throws XMLStreamException {
            boolean fhir = NAMESPACE.equals(xml.getNamespaceURI());
            enter();
            attributes(into);
            while (true) {
                int event = next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    child(into);
                } else if (fhir && event != XMLStreamConstants.COMMENT && !xml.isWhiteSpace()) {
                    throw new NotTaken(Kind.UNREADABLE, "Tussen de elementen staat tekst; FHIR zet waarden in value.");
                }
            }
        }

        private void child(ObjectNode into) throws XMLStreamException {
            String name = xml.getLocalName();
            boolean resource = Character.isUpperCase(name.charAt(0));
            ObjectNode node = NODES.objectNode();
            children(node);
            if (resource) { // <resource><Task>: in JSON the type is a field
                into.put("resourceType", name);
                into.setAll(node);
            } else {
                list(into, name).add(node.size() == 1 && node.has("@value") ? node.get("@value") : node);
            }
        }

        private void attributes(ObjectNode into) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String value = xml.getAttributeValue(i);
                if (value.length() > TEXT) {
                    throw new NotTaken(Kind.LIMIT_EXCEEDED, "Het bericht heeft een te lange tekst.");
                }
                if (!StrictJson.shows(value)) {
                    throw new NotTaken(Kind.INVALID_VALUE, "De tekst bevat een teken dat niet te tonen is.");
                }
                String name = xml.getAttributeLocalName(i);
                into.put(name.equals("value") ? "@value" : name, value);
            }
        }

        private void enter() {
            if (++depth > DEPTH || ++elements > ELEMENTS) {
                throw new NotTaken(Kind.LIMIT_EXCEEDED, "Het bericht is te diep of heeft te veel elementen.");
            }
        }

        private int next() throws XMLStreamException {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD
                    || event == XMLStreamConstants.ENTITY_REFERENCE
                    || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                throw new NotTaken(
                        Kind.UNREADABLE, "Het bericht heeft een DOCTYPE, entiteit of verwerkingsinstructie.");
            }
            return event;
        }

        private static ArrayNode list(ObjectNode into, String name) {
            return into.get(name) instanceof ArrayNode list ? list : into.putArray(name);
        }
    }

    /** Ends the reading; never leaves this class. */
    private static final class NotTaken extends RuntimeException {

        private final Kind kind;
        private final String detail;

        NotTaken(Kind kind, String detail) {
            super(null, null, false, false);
            this.kind = kind;
            this.detail = detail;
        }
    }
}
