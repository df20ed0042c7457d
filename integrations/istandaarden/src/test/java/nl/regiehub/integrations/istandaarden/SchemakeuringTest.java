package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check against XSDs that an operator supplied, shown with XSDs made up here. */
class SchemakeuringTest {

    private static final String XSD = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="%s" elementFormDefault="qualified">
              <xs:element name="Bericht">
                <xs:complexType>
                  <xs:sequence><xs:any namespace="##any" processContents="lax" maxOccurs="unbounded"/></xs:sequence>
                </xs:complexType>
              </xs:element>
              %s
            </xs:schema>
            """;
    private static final String GEEN_BSN = """
            <xs:element name="Bsn"><xs:simpleType><xs:restriction base="xs:string">
              <xs:maxLength value="3"/>
            </xs:restriction></xs:simpleType></xs:element>
            <xs:element name="StartProduct"><xs:complexType><xs:sequence/></xs:complexType></xs:element>
            """;

    @TempDir
    private Path map;

    @Test
    void tellsWhatTheXsdRefusesByPathAndRuleWithoutTheValue() throws Exception {
        alleXsds(GEEN_BSN);

        var gelezen = codec().decode(Eigenberichten.payload(Standaard.IWMO, Eigenberichten.START));

        assertThat(gelezen).isInstanceOfSatisfying(Decoded.Refused.class, geweigerd -> {
            assertThat(geweigerd.problems())
                    .extracting(Problem::where)
                    .startsWith("/Bericht/Client/Bsn")
                    .contains("/Bericht/Client/StartProducten/StartProduct[2]");
            assertThat(geweigerd.problems().getFirst().detail()).contains("(cvc-maxLength-valid)");
            assertThat(geweigerd.toString()).doesNotContain("999900018");
        });
    }

    @Test
    void takesWhatTheXsdTakesAgainAndAgain() throws Exception {
        alleXsds("");
        Codec codec = codec();

        for (int i = 0; i < 3; i++) {
            assertThat(codec.decode(Eigenberichten.payload(Standaard.IWMO, Eigenberichten.START)))
                    .isInstanceOf(Decoded.Accepted.class);
        }
    }

    @Test
    void findsXsdsWhateverTheirFilesAreCalled() throws Exception {
        alleXsds("");
        Files.createDirectories(map.resolve("deel/nog een deel"));
        Files.move(map.resolve("iwmo-wmo305.xsd"), map.resolve("deel/nog een deel/Start.xsd"));

        assertThat(codec().decode(Eigenberichten.payload(Standaard.IWMO, Eigenberichten.START)))
                .isInstanceOf(Decoded.Accepted.class);
    }

    @Test
    void refusesToStartWithoutTheXsdsItWasPromised() throws Exception {
        verkeerd("iwmo/3_2/wmo301");
        Files.writeString(map.resolve("x.xsd"), "no XSD");
        verkeerd("iwmo/3_2/wmo301");
        alleXsds("");
        Files.delete(map.resolve("ijw-jw307.xsd"));
        verkeerd("ijw/3_2/jw307");
    }

    @Test
    void refusesToStartWithTwoXsdsForOneNamespace() throws Exception {
        alleXsds("");
        Files.copy(map.resolve("ijw-jw307.xsd"), map.resolve("z.xsd"));

        verkeerd("z.xsd");
    }

    @Test
    void refusesToStartWithAFolderThatIsNotThere() {
        map = map.resolve("weg");

        verkeerd("weg");
    }

    @Test
    void readsNoSchemaFromOutsideTheFolder() throws Exception {
        alleXsds("<xs:annotation/>");
        Path elders = Files.writeString(map.resolve("../elders.txt").normalize(), XSD.formatted("urn:x", ""));
        String start = Files.readString(map.resolve("iwmo-wmo305.xsd"));
        Files.writeString(
                map.resolve("iwmo-wmo305.xsd"),
                start.replaceFirst(
                        "<xs:element",
                        "<xs:import namespace=\"urn:x\" schemaLocation=\"%s\"/><xs:element".formatted(elders.toUri())));

        verkeerd("urn:x");
    }

    private Codec codec() {
        return new Codecs(Istandaarden.codecs(Optional.of(map))).of("iwmo-3.2");
    }

    private void alleXsds(String extra) throws IOException {
        for (Standaard standaard : Standaard.values()) {
            for (String nummer : List.of("301", "305", "307")) {
                Files.writeString(
                        map.resolve(standaard.voorvoegsel() + "-" + standaard.voorvoegsel(nummer) + ".xsd"),
                        XSD.formatted(standaard.berichtruimte(nummer), extra));
            }
        }
    }

    private void verkeerd(String wat) {
        assertThatExceptionOfType(HubException.class)
                .isThrownBy(() -> Istandaarden.codecs(Optional.of(map)))
                .withMessageContaining("MISCONFIGURED")
                .withMessageContaining(wat);
    }
}
