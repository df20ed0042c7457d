package nl.regiehub.integrations.istandaarden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks messages of one type against their official XSD, after the hub's own checks found nothing: those hold whether or not
 * the operator supplied an XSD, and they stop what would harm a validator.
 */
final class Schemakeuring {

    private final Standaard standaard;
    private final Schema schema;
    private final Queue<Keurder> vrij = new ConcurrentLinkedQueue<>();

    Schemakeuring(Standaard standaard, Schema schema) {
        this.standaard = standaard;
        this.schema = schema;
    }

    /** What the XSD objects to; empty when the message is valid. */
    List<Problem> keur(byte[] bericht) {
        Keurder keurder = vrij.poll();
        if (keurder == null) {
            keurder = new Keurder();
        }
        List<Problem> problemen = keurder.keur(bericht);
        vrij.add(keurder);
        return problemen;
    }

    /** A validator with its parser: costly to make, not to be shared, but to be used again. */
    private final class Keurder {

        private final Validator validator = schema.newValidator();
        private final Elementpad pad;

        Keurder() {
            try {
                var fabriek = SAXParserFactory.newDefaultNSInstance();
                fabriek.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                pad = new Elementpad(fabriek.newSAXParser().getXMLReader());
            } catch (ParserConfigurationException | SAXException e) {
                throw new HubException(HubException.Fault.MISCONFIGURED, "this Java has no parser for schemas", e);
            }
        }

        List<Problem> keur(byte[] bericht) {
            var bezwaren = new Schemabezwaren(standaard, pad);
            validator.setErrorHandler(bezwaren);
            pad.opnieuw();
            try {
                validator.validate(new SAXSource(pad, new InputSource(new ByteArrayInputStream(bericht))));
            } catch (SAXParseException e) {
                bezwaren.fatalError(e);
            } catch (SAXException e) {
                throw new IllegalStateException("the validator failed at " + pad, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bezwaren.alle();
        }
    }
}
