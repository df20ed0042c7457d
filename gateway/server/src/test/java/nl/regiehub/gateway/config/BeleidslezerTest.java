package nl.regiehub.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeleidslezerTest {

    private static final Path OURS = Path.of("..", "..", "config");

    @TempDir
    Path map;

    @BeforeEach
    void ourFrame() throws IOException {
        Files.createDirectories(map.resolve("access"));
        Files.copy(OURS.resolve("access/kader.yaml"), map.resolve("access/kader.yaml"));
        Files.writeString(
                map.resolve("access/kader.yaml"),
                Files.readString(map.resolve("access/kader.yaml"))
                        .replaceAll("rollen: \\[[^]]*]", "rollen: [proef]")
                        .replaceAll("(?m)^ventiel:\n(  .*\n)+", ""));
    }

    @Test
    void whatWeShipShowsEveryRoleWhatItSeesAndWhatNot() {
        var regels = Toegangsproef.van(OURS);

        assertThat(regels)
                .anyMatch(
                        regel -> regel.startsWith(
                                "casemanager ggz.zorgvorm: bestaan by casemanager-zorg-bestaat (casusdeelnemer); shielded: deelnemer"))
                .anyMatch(
                        regel -> regel.startsWith("gemeenteraadslid plan.titel: never; shielded: De raad controleert"))
                .anyMatch(regel ->
                        regel.startsWith("aanbieder toewijzing.nummer: inhoud by aanbieder-ontvangt (geadresseerde)"));
        assertThat(regels.getLast())
                .matches("60 roles, \\d+ rules, 30 categories: \\d+ examples allowed, 1800 shielded, .*");
    }

    @Test
    void aRuleThatNeverDecidesIsRefusedWithFileAndLine() throws IOException {
        rol("""
                  - { id: ruim, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie }
                  - { id: krap, categorieen: [plan], graad: bestaan, relatie: KRING, grondslag: regie }
                """);

        assertThat(redenen())
                .containsExactly("%s:8: 'krap' never decides: [ruim] does wherever it could"
                        .formatted(map.resolve("access/proef.yaml")));
    }

    @Test
    void aContradictionIsRefusedWithFileAndLine() throws IOException {
        rol("""
                  - { id: een, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie }
                  - id: twee
                    categorieen: [plan, doel]
                    graad: bestaan
                    relatie: KRING
                    grondslag: regie
                """);

        assertThat(redenen())
                .singleElement(STRING)
                .endsWith("proef.yaml:8: 'twee' contradicts [een], which decides on part of the same");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: verzonnen | grondslag 'verzonnen'",
                "id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie, doelen: [x1] | purpose of the role 'x1'",
                "id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie, schakelaar: aan | switch 'aan'",
                "id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie, geldig: { van: \"2026-02-31\" } | a day that does not exist",
                "id: re, categorieen: [medisch], graad: inhoud, relatie: KRING, grondslag: regie | professional secrecy",
                "id: re, categorieen: [plan], graad: bestaan, relatie: EIGEN_GEMEENTE, grondslag: regie | employer alone",
                "id: re, categorieen: [plan], graad: inhoud, relatie: VERTEGENWOORDIGER, grondslag: regie | maatregelen",
                "id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie, leeftijd: { vanaf: 9, tot: 8 } | nobody's age",
                "id: proef, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie | is written twice",
                "id: re, categorieen: [plannen], graad: inhoud, relatie: KRING, grondslag: regie | proef.yaml",
                "id: re, categorieen: [plan], graad: alles, relatie: KRING, grondslag: regie | proef.yaml",
                "id: re, categorieen: [plan], graad: inhoud, relatie: HUISGENOOT, grondslag: regie | proef.yaml",
                "id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie, script: exit | proef.yaml",
            })
    void aRuleThatCannotBeMeantIsRefused(String regel, String waarom) throws IOException {
        rol("  - { " + regel + " }\n");

        assertThat(redenen())
                .isNotEmpty()
                .allMatch(reden -> reden.contains("proef.yaml"))
                .anyMatch(reden -> reden.contains(waarom));
    }

    @Test
    void aPolicyWithoutAFrameIsRefused() throws IOException {
        Files.delete(map.resolve("access/kader.yaml"));
        rol("  - { id: re, categorieen: [plan], graad: inhoud, relatie: KRING, grondslag: regie }\n");

        assertThat(redenen()).containsExactly("access/kader.yaml: is missing");
    }

    private void rol(String regels) throws IOException {
        Files.writeString(map.resolve("access/proef.yaml"), """
                rollen:
                - naam: proef
                  omschrijving: Een proef
                  doelen: [casusregie]
                  operaties: [huishouden:beeld]
                  regels:
                %s  waarom: Een proef leest niets anders
                """.formatted(regels));
    }

    private List<String> redenen() {
        var redenen = new ArrayList<String>();
        new Beleidslezer(redenen).lees(Configuratielezer.files(map, "access", redenen));
        return redenen;
    }
}
