package nl.regiehub.integrations.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.UnencodableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub writes, and what it rather leaves unsaid than say by halves. */
class SchrijvenTest {

    private static final Berichtkop KOP = new Berichtkop(
            "start",
            "m-1",
            LocalDate.of(2026, 3, 6),
            Organisatiecode.agb("42420001"),
            Organisatiecode.gemeente("0363"),
            null);
    private static final Naam NAAM = new Naam(new Naam.Achternaam("Duinhoven", "van"), null, null, "L", null);
    private static final StartLevering LEVERING =
            new StartLevering(7001, null, null, LocalDate.of(2026, 3, 4), new Code(Codelijst.iwmo("cod467"), "1"));

    private final IstandaardCodec codec = new IstandaardCodec(Standaard.IWMO, Optional.empty());

    @Test
    void writesAStartThatCameFromAnotherStandardAsAWmo305() {
        Encoded geschreven = schrijf(start(KOP, NAAM, LEVERING));

        assertThat(geschreven.soort()).isEqualTo("WMO305");
        assertThat(new String(geschreven.bytes(), StandardCharsets.UTF_8))
                .contains("<wmo305:BerichtCode>418<")
                .contains("<iwmo:BerichtXsdVersie>1.0.0<")
                .contains("<wmo305:Afzender>42420001<")
                .contains("<wmo305:Ontvanger>0363<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\r\nb", "\ta\n", "<b>&amp;]]>", "é – 😀", " voor en na "})
    void readsBackTextAsItWas(String commentaar) {
        Bericht bericht = toewijzing(commentaar, LocalTime.NOON);

        assertThat(lees(schrijf(bericht))).isEqualTo(new Decoded.Accepted(bericht));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "23:59:59.999999999", "12:00:00.1", "12:00:00.000001"})
    void readsBackATimeToTheNanosecond(String tijd) {
        Bericht bericht = toewijzing("tijd", LocalTime.parse(tijd));

        assertThat(lees(schrijf(bericht))).isEqualTo(new Decoded.Accepted(bericht));
    }

    @Test
    void cutsNothingOff() {
        weigert(
                start(
                        KOP,
                        new Naam(new Naam.Achternaam("Duinhoven", "van den heuvel"), null, null, null, null),
                        LEVERING),
                Kind.INVALID_VALUE,
                "/Bericht/Client/Naam/Geslachtsnaam/Voorvoegsel");
        weigert(
                start(kop("1234567890123", KOP.ontvanger()), NAAM, LEVERING),
                Kind.INVALID_VALUE,
                "/Bericht/Header/BerichtIdentificatie/Identificatie");
    }

    @Test
    void leavesNothingOut() {
        var partnernaam = new Naam(NAAM.geslachtsnaam(), NAAM.geslachtsnaam(), null, null, null);

        weigert(start(KOP, partnernaam, LEVERING), Kind.INVALID_VALUE, "/Bericht/Client/Naam/Partnernaam");
    }

    @Test
    void inventsNothing() {
        weigert(start(kop("m-1", null), NAAM, LEVERING), Kind.MISSING_VALUE, "/Bericht/Header/Ontvanger");
        weigert(
                new Startbericht(
                        KOP, Wet.WMO, new Persoonsgegevens(null, "pseudoniem", null, null, NAAM), List.of(LEVERING)),
                Kind.MISSING_VALUE,
                "/Bericht/Client/Bsn");
        weigert(
                new Startbericht(KOP, Wet.WMO, persoon(NAAM), List.of()),
                Kind.MISSING_VALUE,
                "/Bericht/Client/StartProducten/StartProduct");
    }

    @Test
    void writesNoCodeOfAnotherList() {
        var jeugdcode =
                new StartLevering(null, null, null, LEVERING.begindatum(), new Code(Codelijst.ijw("cod467"), "1"));

        weigert(
                start(KOP, NAAM, jeugdcode),
                Kind.UNKNOWN_CODE,
                "/Bericht/Client/StartProducten/StartProduct[1]/StatusAanlevering");
    }

    @Test
    void writesNoPartyOfAnotherRegister() {
        weigert(
                start(kop("m-1", Organisatiecode.uzovi("0363")), NAAM, LEVERING),
                Kind.INVALID_VALUE,
                "/Bericht/Header/Ontvanger");
    }

    @Test
    void writesNoCharacterThatXmlCannotCarry() {
        weigert(
                toewijzing("bel\u0007", LocalTime.NOON),
                Kind.INVALID_VALUE,
                "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Commentaar");
        weigert(
                toewijzing("half \ud83d teken", LocalTime.NOON),
                Kind.INVALID_VALUE,
                "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Commentaar");
    }

    @Test
    void saysNothingUnderAnotherLaw() {
        var jeugd = new Startbericht(KOP, Wet.JEUGDWET, persoon(NAAM), List.of(LEVERING));

        assertThat(codec.canSay(jeugd)).isFalse();
        weigert(jeugd, Kind.UNDELIVERABLE, "/Bericht");
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatTheOfficialXsdTakes(Standaard standaard) {
        var gekeurd = new IstandaardCodec(standaard, Optional.of(new Schemamap(Standaardenmap.vereist())));

        assertThat(Eigenberichten.alle(standaard)).allSatisfy(voorbeeld -> {
            var gelezen = (Decoded.Accepted) gekeurd.decode(voorbeeld);
            Encoded geschreven = gekeurd.encode(new Outgoing(gelezen.bericht(), List.of(), Map.of()));

            assertThat(lees(gekeurd, geschreven)).isEqualTo(gelezen);
        });
    }

    private static Berichtkop kop(String identificatie, @Nullable Organisatiecode ontvanger) {
        return new Berichtkop("start", identificatie, KOP.dagtekening(), KOP.afzender(), ontvanger, null);
    }

    private static Startbericht start(Berichtkop kop, Naam naam, StartLevering levering) {
        return new Startbericht(kop, Wet.WMO, persoon(naam), List.of(levering));
    }

    private static Persoonsgegevens persoon(Naam naam) {
        return new Persoonsgegevens(
                new Bsn("999900018"),
                null,
                new Geboortedatum(LocalDate.of(1951, 1, 1), null),
                new Code(Codelijst.iwmo("cod046"), "2"),
                naam);
    }

    /** The example with another comment and time at its first product. */
    private Bericht toewijzing(String commentaar, LocalTime tijd) {
        var voorbeeld = (Toewijzingsbericht)
                ((Decoded.Accepted) codec.decode(Eigenberichten.payload(Standaard.IWMO, Eigenberichten.TOEWIJZING)))
                        .bericht();
        UnaryOperator<Toewijzing> anders = t -> new Toewijzing(
                t.nummer(),
                t.referentieAanbieder(),
                t.product(),
                t.toewijzingsdatum(),
                tijd,
                t.ingangsdatum(),
                t.einddatum(),
                t.redenWijziging(),
                t.omvang(),
                t.budget(),
                commentaar);
        return new Toewijzingsbericht(
                voorbeeld.kop(),
                voorbeeld.wet(),
                voorbeeld.client(),
                List.of(anders.apply(voorbeeld.toewijzingen().getFirst())));
    }

    private Encoded schrijf(Bericht bericht) {
        return codec.encode(new Outgoing(bericht, List.of(), Map.of()));
    }

    private Decoded lees(Encoded geschreven) {
        return lees(codec, geschreven);
    }

    private static Decoded lees(IstandaardCodec codec, Encoded geschreven) {
        return codec.decode(new Payload(geschreven.contentType(), geschreven.bytes()));
    }

    private void weigert(Bericht bericht, Kind soort, String plaats) {
        var weigering = catchThrowableOfType(UnencodableException.class, () -> schrijf(bericht));

        Problem problem = weigering.problem();
        assertThat(problem.where()).isEqualTo(plaats);
        assertThat(problem.kind()).isEqualTo(soort);
        assertThat(problem.toString()).doesNotContain("Duinhoven", "999900018");
    }
}
