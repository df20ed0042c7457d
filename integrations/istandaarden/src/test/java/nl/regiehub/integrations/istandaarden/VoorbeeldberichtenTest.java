package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The example messages that come with the standards go through the hub, and past the XSDs, without losing anything. */
class VoorbeeldberichtenTest {

    @ParameterizedTest
    @EnumSource
    void writesAnExampleJustAsItWasRead(Standaard standaard) throws Exception {
        var codec = new IstandaardCodec(standaard, Optional.of(new Schemamap(Standaardenmap.vereist())));

        for (Path voorbeeld : Standaardenmap.voorbeelden(standaard)) {
            byte[] bytes = Files.readAllBytes(voorbeeld);
            var gelezen = codec.decode(new Payload("application/xml", bytes));
            assertThat(gelezen).isInstanceOf(Decoded.Accepted.class);
            var geschreven = codec.encode(new Outgoing(((Decoded.Accepted) gelezen).bericht(), List.of(), Map.of()));

            assertThat(codec.decode(new Payload(geschreven.contentType(), geschreven.bytes())))
                    .isEqualTo(gelezen);
            assertThat(document(geschreven.bytes()).isEqualNode(document(bytes)))
                    .as(voorbeeld.getFileName().toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void seesInAPeekWhatItReadsInFull(Standaard standaard) throws Exception {
        var codec = new IstandaardCodec(standaard, Optional.of(new Schemamap(Standaardenmap.vereist())));

        for (Path voorbeeld : Standaardenmap.voorbeelden(standaard)) {
            var payload = new Payload("application/xml", Files.readAllBytes(voorbeeld));
            var bericht = ((Decoded.Accepted) codec.decode(payload)).bericht();

            assertThat(codec.peek(payload)).isInstanceOfSatisfying(Peeked.Seen.class, gezien -> {
                assertThat(gezien.soort()).isEqualTo(bericht.kop().soort());
                assertThat(gezien.identificatie()).isEqualTo(bericht.kop().identificatie());
                assertThat(gezien.afzender()).isEqualTo(bericht.kop().afzender());
            });
        }
    }

    /** The infoset that counts: white space between elements does not. */
    private static Document document(byte[] bytes) throws Exception {
        var fabriek = DocumentBuilderFactory.newDefaultInstance();
        fabriek.setNamespaceAware(true);
        Document document = fabriek.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        zonderTussenruimte(document.getDocumentElement());
        return document;
    }

    private static void zonderTussenruimte(Node element) {
        boolean elementen = false;
        for (Node kind = element.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
            elementen |= kind.getNodeType() == Node.ELEMENT_NODE;
        }
        for (Node kind = element.getFirstChild(); kind != null; ) {
            Node volgende = kind.getNextSibling();
            if (elementen && kind.getNodeType() == Node.TEXT_NODE) {
                element.removeChild(kind);
            } else {
                zonderTussenruimte(kind);
            }
            kind = volgende;
        }
    }
}
