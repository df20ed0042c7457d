package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Retourvraag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the hub answers to a message, as the standard prescribes. */
class RetourTest {

    private static final LocalDate OP = LocalDate.of(2026, 3, 9);
    private static final Problem GEBREK = new Problem(Kind.INVALID_VALUE, "/Bericht/Client/Bsn", "Fout.", "Herstel.");

    @ParameterizedTest
    @CsvSource({
        "IWMO, toewijzing-specifiek-aspecifiek-generiek, WMO302, 415",
        "IWMO, start, WMO306, 419",
        "IWMO, stop, WMO308, 421",
        "IJW, toewijzing-specifiek-aspecifiek-generiek, JW302, 437",
        "IJW, start, JW306, 439",
        "IJW, stop, JW308, 441"
    })
    void approvesAMessageWithNothingButItsHeader(Standaard standaard, String naam, String soort, String code) {
        Encoded retour = retour(standaard, naam, List.of());

        assertThat(retour.soort()).isEqualTo(soort);
        assertThat(tekst(retour))
                .contains(":BerichtCode>%s<".formatted(code))
                .contains(":IdentificatieRetour>r-1<")
                .contains(":DagtekeningRetour>2026-03-09<")
                .doesNotContain("RetourCodes")
                .doesNotContain("Client");
    }

    @Test
    void repeatsTheEnvelopeOfTheMessageAsItWas() {
        var kop = bericht(Standaard.IWMO, Eigenberichten.START).kop();

        assertThat(tekst(retour(Standaard.IWMO, Eigenberichten.START, List.of())))
                .contains("<wmo306:Afzender>%s<".formatted(kop.afzender().waarde()))
                .contains("<wmo306:Ontvanger>%s<"
                        .formatted(Objects.requireNonNull(kop.ontvanger()).waarde()))
                .contains("<iwmo:Identificatie>%s<".formatted(kop.identificatie()))
                .contains("<iwmo:Dagtekening>%s<".formatted(kop.dagtekening()));
    }

    @Test
    void refusesAMessageAsAWholeForWhatHasNoCodeOfItsOwn() {
        assertThat(tekst(retour(Standaard.IJW, Eigenberichten.STOP, List.of(GEBREK))))
                .contains(
                        "<jw308:RetourCodes><jw308:RetourCode>0001</jw308:RetourCode></jw308:RetourCodes></jw308:Header>")
                .doesNotContain("Client");
    }

    @ParameterizedTest
    @CsvSource({"IWMO, start, StartProduct, 9019", "IJW, stop, StopProduct, 9069"})
    void tellsOfAnotherPersonInTheKlasseThatRefersToTheToewijzing(
            Standaard standaard, String naam, String product, String code) {
        var codec = new IstandaardCodec(standaard, Optional.empty());
        String retour = tekst(retour(standaard, naam, List.of(codec.anderePersoon(bericht(standaard, naam)))));

        assertThat(retour)
                .containsPattern(
                        "<\\w+:RetourCode>%s</\\w+:RetourCode></\\w+:RetourCodes></\\w+:%s>".formatted(code, product));
        assertThat(retour).containsPattern("<\\w+:RetourCode>0200</\\w+:RetourCode></\\w+:RetourCodes></\\w+:Client>");
        assertThat(retour).containsPattern("<\\w+:RetourCode>0200</\\w+:RetourCode></\\w+:RetourCodes></\\w+:Header>");
    }

    @Test
    void answersWhatIsWrongBehindAnEnvelopeThatIsRight() {
        var codec = new IstandaardCodec(Standaard.IWMO, Optional.empty());
        String fout = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.START).replaceFirst("Geslacht>", "Gezindte>");

        Optional<Encoded> retour = codec.retour(Eigenberichten.payload(fout), vraag(List.of(GEBREK)));

        assertThat(codec.decode(Eigenberichten.payload(fout))).isInstanceOf(Decoded.Refused.class);
        assertThat(retour).hasValueSatisfying(each -> assertThat(tekst(each)).contains("0001"));
    }

    @Test
    void saysNothingToAMessageWhoseEnvelopeCannotBeRead() {
        var codec = new IstandaardCodec(Standaard.IWMO, Optional.empty());
        String fout = Eigenberichten.tekst(Standaard.IWMO, Eigenberichten.START).replaceFirst("Afzender>", "Zender>");

        assertThat(codec.retour(Eigenberichten.payload(fout), vraag(List.of(GEBREK))))
                .isEmpty();
        assertThat(codec.retour(Eigenberichten.payload("<a/>"), vraag(List.of(GEBREK))))
                .isEmpty();
    }

    /** The retours of iWmo have no XSD that is at hand; they are the same klassen in other namespaces. */
    @ParameterizedTest
    @EnumSource(names = "IJW")
    void writesWhatTheOfficialSchemasAllow(Standaard standaard) {
        var schemas = new Schemamap(Standaardenmap.vereist());
        var codec = new IstandaardCodec(standaard, Optional.empty());

        for (String naam : List.of(Eigenberichten.TOEWIJZING, Eigenberichten.START, Eigenberichten.STOP)) {
            var bericht = bericht(standaard, naam);
            for (var problemen : List.of(List.<Problem>of(), List.of(GEBREK), List.of(codec.anderePersoon(bericht)))) {
                Encoded retour = codec.retour(bericht, vraag(problemen)).orElseThrow();
                var ruimte = standaard.berichtruimte(retour.soort().replace("JW", ""));
                assertThat(new Schemakeuring(standaard, schemas.schema(ruimte)).keur(retour.bytes()))
                        .as(retour.soort())
                        .isEmpty();
            }
        }
    }

    private static Encoded retour(Standaard standaard, String naam, List<Problem> problemen) {
        var codec = new IstandaardCodec(standaard, Optional.empty());
        return codec.retour(bericht(standaard, naam), vraag(problemen)).orElseThrow();
    }

    private static Bericht bericht(Standaard standaard, String naam) {
        var codec = new IstandaardCodec(standaard, Optional.empty());
        return ((Decoded.Accepted) codec.decode(Eigenberichten.payload(standaard, naam))).bericht();
    }

    private static Retourvraag vraag(List<Problem> problemen) {
        return new Retourvraag("r-1", OP, problemen);
    }

    private static String tekst(Encoded retour) {
        return new String(retour.bytes(), StandardCharsets.UTF_8);
    }
}
