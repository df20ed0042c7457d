package nl.regiehub.integrations.istandaarden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.regiehub.canonical.HubException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The official XSDs that the operator supplied, known by the namespace each describes: names of files and folders differ
 * between publications, namespaces do not.
 */
final class Schemamap {

    private static final int DIEPTE = 6;

    private final Path map;
    private final Map<String, byte[]> schemas = new HashMap<>();

    /**
     * Reads every XSD in a folder and below.
     *
     * @throws HubException when the folder cannot be read or has no XSD of the standards' namespaces
     */
    Schemamap(Path map) {
        this.map = map;
        try (Stream<Path> bestanden =
                Files.find(map, DIEPTE, (pad, _) -> pad.toString().endsWith(".xsd"))) {
            List<Path> gevonden = bestanden.sorted().toList();
            for (Path bestand : gevonden) {
                neemOp(bestand);
            }
        } catch (IOException e) {
            throw verkeerd("it cannot be read", e);
        }
    }

    private void neemOp(Path bestand) throws IOException {
        byte[] schema = Files.readAllBytes(bestand);
        String ruimte = Xml.doelruimte(schema);
        if (ruimte.startsWith(Standaard.DOMEIN) && schemas.put(ruimte, schema) != null) {
            throw verkeerd("%s describes a namespace that another XSD there describes too".formatted(bestand), null);
        }
    }

    /**
     * Compiles the schema of one message with all it imports.
     *
     * @throws HubException when an XSD is missing or wrong
     */
    Schema schema(String ruimte) {
        var fabriek = SchemaFactory.newDefaultInstance();
        try {
            fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            fabriek.setResourceResolver(
                    (_, geimporteerd, _, _, _) -> new Invoer(lees(Objects.toString(geimporteerd, ""))));
            return fabriek.newSchema(new StreamSource(new ByteArrayInputStream(lees(ruimte))));
        } catch (SAXException e) {
            throw verkeerd("the XSD of %s is not valid".formatted(ruimte), e);
        }
    }

    private byte[] lees(String ruimte) {
        byte[] schema = schemas.get(ruimte);
        if (schema == null) {
            throw verkeerd("it has no XSD for namespace %s".formatted(ruimte), null);
        }
        return schema;
    }

    private HubException verkeerd(String wat, @Nullable Exception oorzaak) {
        return new HubException(
                HubException.Fault.MISCONFIGURED,
                "standards-dir %s is not usable: %s; it must hold the XSDs of iWmo 3.2 and iJw 3.2".formatted(map, wat),
                oorzaak);
    }
}
