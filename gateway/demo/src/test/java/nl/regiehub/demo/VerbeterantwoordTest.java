package nl.regiehub.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import org.junit.jupiter.api.Test;

/** What a partner of the demo region says back. */
class VerbeterantwoordTest {

    private static final Codec CODEC = Regiesysteem.codec();
    private static final String NUMMER = "3c1d7a52-8a5e-4c35-9b0e-2d1f6f0a9c11";

    @Test
    void aCorrectieIsTakenOverAsItWasAsked() {
        var antwoord = Verbeterantwoord.op(als(correctie())).orElseThrow();

        assertThat(CODEC.decode(new Payload(antwoord.contentType(), antwoord.bytes())))
                .isInstanceOfSatisfying(
                        Decoded.Accepted.class,
                        gelezen -> assertThat(gelezen.bericht())
                                .isInstanceOfSatisfying(Correctieantwoord.class, gegeven -> {
                                    assertThat(gegeven.correctie()).isEqualTo(NUMMER);
                                    assertThat(gegeven.betreft())
                                            .isEqualTo(correctie().betreft());
                                    assertThat(gegeven.kop().afzender()).isEqualTo(Regio.LINDEHOVEN);
                                    assertThat(gegeven.besluit()).isEqualTo(Correctieantwoord.Besluit.OVERGENOMEN);
                                }));
    }

    @Test
    void theSameCorrectieHasTheSameAnswerToTheByte() {
        var eerst = Verbeterantwoord.op(als(correctie())).orElseThrow();
        var nogmaals = Verbeterantwoord.op(als(correctie())).orElseThrow();

        assertThat(nogmaals.bytes()).isEqualTo(eerst.bytes());
    }

    @Test
    void nothingElseIsAnswered() {
        var huishouden = Regio.huishoudens().get(3);

        assertThat(Verbeterantwoord.op(als(Casussen.van(huishouden)))).isEmpty();
        assertThat(Verbeterantwoord.op(new Payload("application/xml", "<Bericht/>".getBytes(UTF_8))))
                .isEmpty();
    }

    private static Correctie correctie() {
        var dag = LocalDate.of(2026, 11, 2);
        return new Correctie(
                Berichten.kop(Correctie.SOORT, NUMMER, dag, Regio.LINDEHOVEN, Regio.LINDEHOVEN, null),
                Wet.WMO,
                NUMMER,
                Inwonersrechten.wie().voluit(Wet.WMO),
                new Correctie.Betreft(Categorie.DOEL, Kring.casus(Regio.LINDEHOVEN, "C3"), Regio.LINDEHOVEN),
                Gever.ZELF,
                "Dit is anders afgesproken.",
                "Eerst het een, dan het ander.",
                Instant.parse("2026-11-02T10:00:00Z"));
    }

    private static Payload als(Bericht bericht) {
        var encoded = CODEC.encode(new Outgoing(bericht, List.of(), Map.of()));
        return new Payload(encoded.contentType(), encoded.bytes());
    }
}
