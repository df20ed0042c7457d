package nl.regiehub.integrations.istandaarden;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Keeps count of where a parser is, for a validator that only knows lines and columns. */
final class Elementpad extends XMLFilterImpl {

    private final Deque<Element> open = new ArrayDeque<>();

    Elementpad(XMLReader lezer) {
        super(lezer);
    }

    /** Forgets the message before. */
    void opnieuw() {
        open.clear();
    }

    @Override
    public void startElement(String ruimte, String naam, String geheel, Attributes attributen) throws SAXException {
        Element ouder = open.peek();
        open.push(new Element(naam, ouder == null ? 1 : ouder.volgende(naam)));
        super.startElement(ruimte, naam, geheel, attributen);
    }

    @Override
    public void endElement(String ruimte, String naam, String geheel) throws SAXException {
        super.endElement(ruimte, naam, geheel);
        open.pop();
    }

    /** The path of the element at hand; the hub's own checks have found that each name in it is one of the standard. */
    @Override
    public String toString() {
        var pad = new StringBuilder();
        for (Iterator<Element> elementen = open.descendingIterator(); elementen.hasNext(); ) {
            Element element = elementen.next();
            pad.append('/').append(element.naam);
            if (element.nummer > 1) {
                pad.append('[').append(element.nummer).append(']');
            }
        }
        return pad.isEmpty() ? "/" : pad.toString();
    }

    private static final class Element {

        private final String naam;
        private final int nummer;
        private final Map<String, Integer> kinderen = new HashMap<>();

        Element(String naam, int nummer) {
            this.naam = naam;
            this.nummer = nummer;
        }

        int volgende(String kind) {
            return kinderen.merge(kind, 1, Integer::sum);
        }
    }
}
