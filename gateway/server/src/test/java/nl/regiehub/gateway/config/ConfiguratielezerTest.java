package nl.regiehub.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Leeslijsten;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguratielezerTest {

    private static final Path OURS = Path.of("..", "..", "config");
    private static final Optional<URI> DEMO = Optional.of(URI.create("http://127.0.0.1:8081"));

    @TempDir
    Path map;

    @BeforeEach
    void copyOfOurs() throws IOException {
        for (var folder : List.of("access", "partners")) {
            Files.createDirectories(map.resolve(folder));
            try (var files = Files.list(OURS.resolve(folder))) {
                for (var file : files.toList()) {
                    Files.copy(file, map.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        Files.copy(OURS.resolve("hub.yaml"), map.resolve("hub.yaml"));
        Files.copy(OURS.resolve("demo.yaml"), map.resolve("demo.yaml"));
    }

    @Test
    void everyFileThatWeShipIsValid() {
        var configuratie = Configuratielezer.lees(OURS, DEMO);

        assertThat(configuratie.partners()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(configuratie.gebruikers()).isNotEmpty();
        assertThat(configuratie.hub().baseIri()).isEqualTo("https://regiehub.example/id/");
    }

    @Test
    void partnersOfTheDemoRegionExistInTheDemoRegionOnly() {
        assertThat(Configuratielezer.lees(OURS, Optional.empty()).partners()).isEmpty();
        assertThat(Configuratielezer.lees(OURS, Optional.empty()).gebruikers()).isEmpty();
    }

    @Test
    void aPartnerFileBecomesAPartner() {
        var partners = new Aangesloten(Configuratielezer.lees(OURS, DEMO).partners());

        assertThat(partners.of(Organisatiecode.agb("47470001")))
                .isEqualTo(partners.find(new PartnerId("aanbieder-de-linde")))
                .get()
                .satisfies(partner -> {
                    assertThat(partner.formaten()).containsExactly("fhir-r4");
                    assertThat(partner.adres()).isEqualTo(URI.create("http://127.0.0.1:8081/aanbieder-de-linde"));
                    assertThat(partner.ontvangt()).contains("opdracht", "verwijzing");
                    assertThat(partner.leeslijsten()).isEqualTo(new Leeslijsten(List.of(Codelijst.COD732), true));
                });
        assertThat(partners.find(new PartnerId("zorgverzekeraar-meezorg")))
                .get()
                .satisfies(partner -> {
                    assertThat(partner.bsnArtikel()).isNull();
                    assertThat(partner.leeslijsten()).isEqualTo(Leeslijsten.GEEN);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wachtwoord: geheim",
                "route: 'exec:rm'",
                "adres: http://127.0.0.1/x",
                "adres: file:///etc/passwd",
                "naam: dubbel",
                "ontvangt: [raket]",
                "viaRuimer: true",
                "organisaties: [AGB:1]",
                "rol: koning",
                "\tx: y",
            })
    void whatTheSchemaDoesNotKnowIsRefusedWithFileAndPlace(String line) throws IOException {
        var file = map.resolve("partners/nieuw.yaml");
        Files.writeString(file, "naam: Nieuw\nformaten: [fhir-r4]\n" + withoutDefaults(line) + line + "\n");

        var refused = refusal();

        assertThat(refused.redenen()).anyMatch(reden -> reden.contains("nieuw"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        Files.writeString(map.resolve("partners/a1.yaml"), "naam: A\n");
        Files.writeString(map.resolve("access/x.yaml"), "rollen: geen\n");

        assertThat(refusal().redenen())
                .anyMatch(reden -> reden.contains("a1.yaml"))
                .anyMatch(reden -> reden.contains("x.yaml"));
    }

    @Test
    void aDayThatDoesNotExistAndAFileThatNobodyReadsAreToldToo() throws IOException {
        Files.writeString(
                map.resolve("hub.yaml"),
                "publicatiestops: [{ van: \"2026-02-30\", tot: \"2026-03-01\", reden: jaarovergang }]\n");
        Files.writeString(map.resolve("access/veiligheid.yml"), "rollen: []\n");

        assertThat(refusal().redenen())
                .anyMatch(reden -> reden.contains("hub.yaml") && reden.contains("2026-02-30"))
                .anyMatch(reden -> reden.contains("veiligheid.yml: is not read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\nrollen: []\n---\nrollen: []\n"})
    void aFileThatHoldsNothingOrMoreThanOneDocumentIsRefused(String content) throws IOException {
        Files.writeString(map.resolve("access/leeg.yaml"), content);

        assertThat(refusal().redenen()).anyMatch(reden -> reden.contains("leeg.yaml"));
    }

    @Test
    void oneOrganisationHasOneSystem() throws IOException {
        Files.writeString(
                map.resolve("partners/dubbel.yaml"),
                "naam: D\nrol: aanbieder\norganisaties: ['AGB:47470001']\nformaten: [fhir-r4]\n");

        assertThat(refusal().redenen()).anyMatch(reden -> reden.contains("AGB:47470001 has a system already"));
    }

    @Test
    void anAnchorBombIsRefused() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Files.writeString(map.resolve("hub.yaml"), bomb);

        assertThat(refusal().redenen()).anyMatch(reden -> reden.contains("hub.yaml"));
    }

    private OngeldigeConfiguratieException refusal() {
        return catchThrowableOfType(OngeldigeConfiguratieException.class, () -> Configuratielezer.lees(map, DEMO));
    }

    private static String withoutDefaults(String line) {
        var text = new StringBuilder();
        if (!line.startsWith("rol:")) {
            text.append("rol: aanbieder\n");
        }
        if (!line.startsWith("organisaties:")) {
            text.append("organisaties: ['AGB:12345678']\n");
        }
        return text.toString();
    }
}
