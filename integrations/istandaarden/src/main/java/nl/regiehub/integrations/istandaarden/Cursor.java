package nl.regiehub.integrations.istandaarden;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through the elements of a message, and stops where the message goes beyond what any message needs. */
final class Cursor {

    /** The deepest message of the standard has eight levels. */
    private static final int DIEPTE = 16;

    /** Some thousands of products for one client. */
    private static final int ELEMENTEN = 100_000;

    /** A comment of five pages; checking one against the pattern in the XSD takes the square of its length. */
    private static final int TEKENS = 10_000;

    /** All values together; a usual message has a thousand characters of them. */
    private static final int TEKENS_SAMEN = 500_000;

    private static final Set<String> CODERINGEN = Set.of("UTF-8", "UTF8", "US-ASCII");

    private final XMLStreamReader lezer;
    private int diepte;
    private int elementen;
    private int tekens;
    private boolean tekstTussenElementen;

    Cursor(XMLStreamReader lezer) throws Afgebroken {
        this.lezer = lezer;
        if (!(lezer.getVersion() == null || lezer.getVersion().equals("1.0"))
                || !leesbaar(lezer.getEncoding())
                || !leesbaar(lezer.getCharacterEncodingScheme())) {
            throw Afgebroken.codering();
        }
    }

    private static boolean leesbaar(@Nullable String codering) {
        return codering == null || CODERINGEN.contains(codering.toUpperCase(Locale.ROOT));
    }

    /** Goes on to the next child of the element it is in; false at that element's end. */
    boolean kind() throws Afgebroken {
        return volgende() == XMLStreamConstants.START_ELEMENT;
    }

    /**
     * Goes on to the next start or end of an element.
     *
     * @return the event, of {@link XMLStreamConstants}
     */
    int volgende() throws Afgebroken {
        int soort = stap();
        while (soort != XMLStreamConstants.START_ELEMENT
                && soort != XMLStreamConstants.END_ELEMENT
                && soort != XMLStreamConstants.END_DOCUMENT) {
            tekstTussenElementen |= tekst(soort) && !lezer.isWhiteSpace();
            soort = stap();
        }
        return soort;
    }

    /** Whether there was text where only elements may stand, since the last time this was asked. */
    boolean tekstTussenElementen() {
        boolean gezien = tekstTussenElementen;
        tekstTussenElementen = false;
        return gezien;
    }

    /**
     * Reads the text of the element it is at, up to its end.
     *
     * @return the text, or null when there are elements in it
     */
    @Nullable
    String tekst() throws Afgebroken {
        int elementenVooraf = elementen;
        String tekst = "";
        StringBuilder rest = null;
        int tot = diepte;
        while (diepte >= tot) {
            if (!tekst(stap())) {
                continue;
            }
            if (tekst.isEmpty()) {
                tekst = lezer.getText();
            } else {
                rest = rest == null ? new StringBuilder(tekst) : rest;
                rest.append(lezer.getTextCharacters(), lezer.getTextStart(), lezer.getTextLength());
            }
            grens(rest == null ? tekst.length() : rest.length(), lezer.getTextLength());
        }
        if (elementen > elementenVooraf) {
            return null;
        }
        return rest == null ? tekst : rest.toString();
    }

    /** Goes past the element it is at, with all that is in it. */
    void overslaan() throws Afgebroken {
        int tot = diepte;
        while (diepte >= tot) {
            stap();
        }
    }

    /** Reads on to the end of the message: what is wrong there is wrong too. */
    void totEinde() throws Afgebroken {
        while (stap() != XMLStreamConstants.END_DOCUMENT) {
            // only comments and white space are left, or the parser objects
        }
    }

    String naam() {
        return lezer.getLocalName();
    }

    String ruimte() {
        String ruimte = lezer.getNamespaceURI();
        return ruimte == null ? "" : ruimte;
    }

    int attributen() {
        return lezer.getAttributeCount();
    }

    String attribuutruimte(int attribuut) {
        String ruimte = lezer.getAttributeNamespace(attribuut);
        return ruimte == null ? "" : ruimte;
    }

    String attribuutnaam(int attribuut) {
        return lezer.getAttributeLocalName(attribuut);
    }

    /** Where in the text the cursor is, for a person with an editor. */
    String regel() {
        Location plaats = lezer.getLocation();
        return "regel %d, kolom %d".formatted(plaats.getLineNumber(), plaats.getColumnNumber());
    }

    private static boolean tekst(int soort) {
        return soort == XMLStreamConstants.CHARACTERS
                || soort == XMLStreamConstants.CDATA
                || soort == XMLStreamConstants.SPACE;
    }

    private int stap() throws Afgebroken {
        int soort = event();
        switch (soort) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> diepte--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Afgebroken.documenttype();
            default -> {}
        }
        return soort;
    }

    private void begin() throws Afgebroken {
        if (++diepte > DIEPTE) {
            throw Afgebroken.grens("Elementen zijn dieper genest dan %d lagen.".formatted(DIEPTE));
        }
        if (++elementen > ELEMENTEN) {
            throw Afgebroken.grens("Het bericht heeft meer dan %d elementen.".formatted(ELEMENTEN));
        }
    }

    private void grens(int lengte, int erbij) throws Afgebroken {
        tekens += erbij;
        if (lengte > TEKENS) {
            throw Afgebroken.grens("Een element bevat meer dan %d tekens.".formatted(TEKENS));
        }
        if (tekens > TEKENS_SAMEN) {
            throw Afgebroken.grens("De waarden bevatten samen meer dan %d tekens.".formatted(TEKENS_SAMEN));
        }
    }

    /** The parser reports some malformed input by exceptions of its own, unchecked; all of them quote it. */
    private int event() throws Afgebroken {
        try {
            return lezer.next();
        } catch (XMLStreamException | RuntimeException _) {
            throw Afgebroken.onleesbaar();
        }
    }
}
