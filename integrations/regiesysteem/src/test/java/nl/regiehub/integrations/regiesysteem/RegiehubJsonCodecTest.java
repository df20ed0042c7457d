package nl.regiehub.integrations.regiesysteem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RegiehubJsonCodecTest {

    private final Codec codec = Regiesysteem.codec();

    @Test
    void readsAVerwijzing() {
        Decoded decoded = codec.decode(Voorbeelden.payload(Soort.VERWIJZING));

        assertThat(decoded)
                .isEqualTo(new Decoded.Accepted(new Verwijzing(
                        new Berichtkop(
                                "verwijzing",
                                "verw-501-1",
                                LocalDate.of(2026, 3, 2),
                                Organisatiecode.gemeente("0363"),
                                Organisatiecode.agb("42420001"),
                                null),
                        Wet.JEUGDWET,
                        "501",
                        new Persoonsgegevens(
                                new Bsn("999900018"),
                                null,
                                new Geboortedatum(LocalDate.of(2014, 1, 1), new Code(Codelijst.ijw("cod170"), "2")),
                                new Code(Codelijst.ijw("cod046"), "1"),
                                new Naam(new Naam.Achternaam("Bakker", null), null, "Sem", "S", null)),
                        new Code(Codelijst.ijw("jz020"), "45"),
                        "Gezin vraagt ambulante hulp thuis; school en huisarts zijn op de hoogte.",
                        Instant.parse("2026-03-02T09:30:00Z"),
                        "Gemeente Voorbeeldstad")));
    }

    @Test
    void writesAFarewellAsItsSchemaSays() {
        var kop = new Berichtkop(
                "casus", "casus-12-7", LocalDate.of(2026, 3, 2), Organisatiecode.gemeente("0363"), null, null);
        var afscheid = new Casusafscheid(
                kop,
                Wet.WMO,
                "12",
                Organisatiecode.agb("42420001"),
                new Code(Codelijst.CASUSROL, "uitvoerend-hulpverlener"),
                LocalDate.of(2026, 3, 1));

        Encoded written = codec.afscheid(afscheid).orElseThrow();

        assertThat(written.soort()).isEqualTo("casusafscheid");
        assertThat(JsonMapper.shared().readTree(written.bytes()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"soort": "casusafscheid", "identificatie": "casus-12-7", "dagtekening": "2026-03-02",
                 "afzender": {"stelsel": "GEMEENTE", "code": "0363"}, "wet": "WMO", "nummer": "12",
                 "organisatie": {"stelsel": "AGB", "code": "42420001"},
                 "rol": {"schema": "%s", "code": "uitvoerend-hulpverlener"}, "tot": "2026-03-01"}""".formatted(Codelijst.CASUSROL)));
        assertThat(Schemas.published("casusafscheid")
                        .validate(JsonMapper.shared().readTree(written.bytes())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatItReadAndReadsThatBack(Soort soort) {
        Bericht bericht = accepted(Voorbeelden.payload(soort));

        byte[] written =
                codec.encode(new Outgoing(bericht, List.of(), Map.of())).bytes();

        JsonMapper mapper = JsonMapper.shared();
        assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(Voorbeelden.text(soort)));
        assertThat(codec.decode(new Payload("application/json", written))).isEqualTo(new Decoded.Accepted(bericht));
    }

    @ParameterizedTest
    @EnumSource
    void seesTypeIdSenderAndBsnAtOnce(Soort soort) {
        Bericht bericht = accepted(Voorbeelden.payload(soort));

        Peeked peeked = codec.peek(Voorbeelden.payload(soort));

        Bsn bsn = bericht.personen().getFirst().bsn();
        assertThat(peeked)
                .isEqualTo(new Peeked.Seen(
                        soort.naam(),
                        bericht.kop().identificatie(),
                        bericht.kop().afzender(),
                        bsn == null ? null : bsn.waarde()));
    }

    @Test
    void namesEveryProblemAtOnceWithItsPointer() {
        String text = Voorbeelden.text(Soort.CASUS)
                .replace("\"geopend\": \"2026-01-12\"", "\"geopend\": \"2026-02-30\"")
                .replace("\"wet\": \"JEUGDWET\"", "\"wet\": \"PW\"")
                .replace("\"behaald\": false", "\"gehaald\": false");

        assertThat(problems(text))
                .extracting(Problem::kind, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple(Kind.INVALID_VALUE, "/casus/geopend"),
                        tuple(Kind.INVALID_VALUE, "/casus/deelnemers/1/wet"),
                        tuple(Kind.MISSING_VALUE, "/casus/doelen/0/behaald"),
                        tuple(Kind.UNKNOWN_ELEMENT, "/casus/doelen/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999900019", "000000000", "99990001", "999.900.018", "٩٩٩٩٠٠٠١٨"})
    void refusesABsnThatFailsTheElfproef(String bsn) {
        assertThat(problems(Voorbeelden.text(Soort.VERWIJZING).replace("999900018", bsn)))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.INVALID_BSN, "/persoon/bsn"));
    }

    @Test
    void asksForABsnOrAKey() {
        assertThat(problems(Voorbeelden.text(Soort.VERWIJZING).replace("\"bsn\": \"999900018\",", "")))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.MISSING_VALUE, "/persoon/bsn"));
    }

    @ParameterizedTest
    @CsvSource({
        "CASUS, '\"persoon\": 2', '\"persoon\": 9', /casus/doelen/0/persoon",
        "CASUS, '\"deelnemer\": 1', '\"deelnemer\": 7', /casus/acties/0/deelnemer",
        "CASUS, '\"doel\": \"d1\"', '\"doel\": \"d7\"', /casus/acties/0/doel",
        "CASUS, '\"tot\": \"2026-08-01\"', '\"tot\": \"2025-08-01\"', /casus/deelnemers/1/periode/tot",
        "STOP, '\"einddatum\": \"2026-06-30\"', '\"einddatum\": \"2026-01-30\"', /leveringen/0/einddatum",
        "BETROKKENHEID, 'UZOVI', 'GEMEENTE', /betrokkenheid/verzekeraar/stelsel"
    })
    void refusesValuesThatContradictEachOther(Soort soort, String from, String to, String where) {
        assertThat(problems(Voorbeelden.text(soort).replace(from, to)))
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.INCONSISTENT, where));
    }

    @Test
    void asksForTheReasonOfARefusal() {
        String text = Voorbeelden.text(Soort.TERUGKOPPELING).replaceAll("(?s)\"reden\": \\{.*?\\},", "");

        assertThat(problems(text)).extracting(Problem::where).containsExactly("/reden");
    }

    @Test
    void repeatsNothingOfThePayloadInItsProblems() {
        String text = Voorbeelden.text(Soort.VERWIJZING)
                .replace("\"nummer\": \"501\"", "\"nummer\": \"Geheim Nummer\"")
                .replace("\"hulp\"", "\"Geheim\"")
                .replace("JEUGDWET", "Geheim");

        assertThat(problems(text)).hasSizeGreaterThan(2).asString().doesNotContain("Geheim");
        assertThat(problems("{\"soort\": Geheim")).asString().doesNotContain("Geheim");
    }

    @Test
    void leavesAFhirResourceAndXmlToOthers() {
        assertThat(codec.peek(payload("{\"resourceType\":\"Bundle\"}"))).isInstanceOf(Peeked.NotMine.class);
        assertThat(codec.peek(payload("{\"resourceType\":\"Bundle\", broken"))).isInstanceOf(Peeked.NotMine.class);
        assertThat(codec.peek(payload("<Bericht/>"))).isInstanceOf(Peeked.NotMine.class);
        assertThat(codec.peek(payload("[]"))).isInstanceOf(Peeked.NotMine.class);
    }

    @Test
    void saysWhyAnObjectHasNoReadableTypeOrId() {
        assertThat(codec.peek(payload("{}"))).isInstanceOf(Peeked.Unusable.class);
        assertThat(codec.peek(payload("{\"soort\":\"casus\""))).isInstanceOf(Peeked.Unusable.class);
        assertThat(codec.peek(payload(Voorbeelden.text(Soort.CASUS).replace("casus-2026-17-3", "a b"))))
                .isEqualTo(codec.peek(payload(Voorbeelden.text(Soort.CASUS).replace("casus-2026-17-3", ""))))
                .isInstanceOf(Peeked.Unusable.class);
    }

    private Bericht accepted(Payload payload) {
        Decoded decoded = codec.decode(payload);
        assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
        return ((Decoded.Accepted) decoded).bericht();
    }

    private List<Problem> problems(String text) {
        return assertThat(codec.decode(payload(text)))
                .asInstanceOf(type(Decoded.Refused.class))
                .actual()
                .problems();
    }

    private static Payload payload(String text) {
        return new Payload("application/json", text.getBytes(UTF_8));
    }
}
