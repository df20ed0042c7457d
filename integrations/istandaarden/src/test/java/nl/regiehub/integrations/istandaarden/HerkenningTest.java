package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first look at a message shows. */
class HerkenningTest {

    private static final String START = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.START);

    private final IstandaardCodec codec = new IstandaardCodec(Standaard.IWMO, Optional.empty());

    @Test
    void seesAMessageOfAnotherVersionSoThatItCanBeRefusedByName() {
        assertThat(kijk(START.replace("3_2", "3_1")))
                .isEqualTo(new Peeked.Seen("WMO305", "ST-1", Organisatiecode.agb("42420001"), "999900018"));
    }

    @Test
    void seesAMessageItDoesNotSpeakYet() {
        assertThat(kijk(START.replace("wmo305", "wmo315")))
                .isEqualTo(new Peeked.Seen("WMO315", "ST-1", Organisatiecode.agb("42420001"), "999900018"));
    }

    @Test
    void seesABsnThatFailsTheElfproef() {
        assertThat(kijk(START.replace("999900018", "123456789")))
                .isInstanceOfSatisfying(
                        Peeked.Seen.class, gezien -> assertThat(gezien.bsn()).isEqualTo("123456789"));
    }

    @Test
    void seesAMessageWithoutBsn() {
        assertThat(kijk(START.replaceFirst("<wmo305:Bsn>.*</wmo305:Bsn>", "")))
                .isInstanceOfSatisfying(
                        Peeked.Seen.class, gezien -> assertThat(gezien.bsn()).isNull());
    }

    @Test
    void doesNotLookBeyondTheBsn() {
        assertThat(kijk(START.replaceFirst("(?s)</wmo305:Bsn>.*", "</wmo305:Bsn> and then no XML at all")))
                .isInstanceOf(Peeked.Seen.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{\"resourceType\": \"Bundle\"}",
                "<Bundle xmlns='http://hl7.org/fhir'/>",
                "<Bericht/>",
                "<x:Bericht xmlns:x='http://www.istandaarden.nl/ijw/3_2/jw305/schema'/>"
            })
    void leavesWhatIsNotOfItsStandardToOthers(String tekst) {
        assertThat(kijk(tekst)).isEqualTo(new Peeked.NotMine());
    }

    @Test
    void cannotUseAMessageWithoutAnId() {
        assertThat(kijk(START.replace(">ST-1<", "> <"))).isInstanceOf(Peeked.Unusable.class);
        assertThat(kijk(START.replace(">ST-1<", ">ST-1234567890<"))).isInstanceOf(Peeked.Unusable.class);
        assertThat(kijk(START.replaceFirst("<wmo305:Afzender>.*</wmo305:Afzender>", "")))
                .isInstanceOf(Peeked.Unusable.class);
    }

    @Test
    void doesNotSearchForAnIdForLong() {
        String laat = START.replace("<wmo305:Header>", "<!--" + "x".repeat(70_000) + "--><wmo305:Header>");

        assertThat(kijk(laat))
                .isInstanceOfSatisfying(
                        Peeked.Unusable.class,
                        onbruikbaar -> assertThat(onbruikbaar.problem().kind()).isEqualTo(Kind.LIMIT_EXCEEDED));
    }

    private Peeked kijk(String tekst) {
        return codec.peek(new Payload("application/xml", tekst.getBytes(StandardCharsets.UTF_8)));
    }
}
