package nl.regiehub.integrations.regiesysteem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.regiesysteem.Opgaven.Gelezen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpgavenTest {

    private static final Opgaven LEZER = Opgaven.lezer();
    private static final Bsn ANS = new Bsn("999900006");
    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Organisatiecode LINDE = Organisatiecode.agb("99990001");
    private static final Kring KRING = Kring.casus(GEMEENTE, "c-1");
    private static final Periode DIT_JAAR = new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void everyKindOfFactAboutAPersonIsRead() {
        var organisatie = "{\"stelsel\":\"AGB\",\"code\":\"99990001\"}";
        var gemeente = "{\"stelsel\":\"GEMEENTE\",\"code\":\"9901\"}";
        var kring = "{\"soort\":\"CASUS\",\"sleutel\":\"GEMEENTE:9901/c-1\"}";

        assertThat(feit("inlog", "\"account\":\"ans\"")).isEqualTo(new Persoonsfeit.Inlog("ans", DIT_JAAR));
        assertThat(feit("woonbuurt", "\"buurt\":\"BU01\"")).isEqualTo(new Persoonsfeit.Woonbuurt("BU01", DIT_JAAR));
        assertThat(feit("vertegenwoordiging", "\"maatregel\":\"GEZAG\",\"account\":\"ouder\""))
                .isEqualTo(new Persoonsfeit.Vertegenwoordiging(Persoonsfeit.Maatregel.GEZAG, null, "ouder", DIT_JAAR));
        assertThat(feit(
                        "onderaanneming",
                        "\"opdracht\":%s,\"hoofdaannemer\":%s,\"houder\":%s".formatted(kring, gemeente, organisatie)))
                .isEqualTo(new Persoonsfeit.Onderaanneming(KRING, GEMEENTE, LINDE, DIT_JAAR));
        assertThat(feit("verzekering", "\"wet\":\"ZVW\",\"houder\":" + organisatie))
                .isEqualTo(new Persoonsfeit.Verzekering(Wet.ZVW, LINDE, DIT_JAAR));
        assertThat(feit("kringlid", "\"kring\":%s,\"houder\":%s".formatted(kring, organisatie)))
                .isEqualTo(new Persoonsfeit.Kringlid(KRING, LINDE, null, DIT_JAAR));
        assertThat(feit("wilsuiting", "\"wil\":\"BEZWAAR\",\"door\":[\"ZELF\"],\"bewijs\":\"DIGITAAL\""))
                .isEqualTo(new Persoonsfeit.Wilsuiting(
                        Persoonsfeit.Wil.BEZWAAR,
                        Set.of(Persoonsfeit.Gever.ZELF),
                        null,
                        null,
                        Set.of(),
                        Set.of(),
                        Persoonsfeit.Bewijs.DIGITAAL,
                        null,
                        DIT_JAAR));
        assertThat(
                        goed(
                                "{\"opgaven\":[{\"soort\":\"logonthouding\",\"nummer\":\"1\",\"bsn\":\"999900006\",\"voor\":\"ouder\",\"grond\":\"zorgen over veiligheid\",\"van\":\"2026-01-01\",\"herziening\":\"2026-03-01\"}]}"))
                .containsExactly(new Opgave.OverPersoon(
                        "1",
                        ANS,
                        new Persoonsfeit.Logonthouding(
                                "ouder",
                                "zorgen over veiligheid",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 3, 1))));
        assertThat(feit("verkrijging", "\"kring\":%s,\"voor\":\"LEREN\"".formatted(kring)))
                .isEqualTo(new Persoonsfeit.Verkrijging(KRING, Verkregen.LEREN, DIT_JAAR));
    }

    @Test
    void aDateOfBirthHasNoPeriod() {
        assertThat(
                        goed(
                                "{\"opgaven\":[{\"soort\":\"geboorte\",\"nummer\":\"1\",\"bsn\":\"999900006\",\"datum\":\"2010-02-28\"}]}"))
                .containsExactly(
                        new Opgave.OverPersoon("1", ANS, new Persoonsfeit.Geboorte(LocalDate.of(2010, 2, 28))));
    }

    @Test
    void everySelectorIsRead() {
        assertThat(voor("\"organisatie\":{\"stelsel\":\"AGB\",\"code\":\"99990001\"}"))
                .isEqualTo(new Persoonsfeit.Selector.Organisatie(LINDE));
        assertThat(voor("\"organisatiesoort\":\"UZOVI\""))
                .isEqualTo(new Persoonsfeit.Selector.Organisatiesoort(Organisatiecode.Stelsel.UZOVI));
        assertThat(voor("\"medewerker\":\"buurman\"")).isEqualTo(new Persoonsfeit.Selector.Medewerker("buurman"));
        assertThat(voor("\"rol\":\"politie\"")).isEqualTo(new Persoonsfeit.Selector.Rol("politie"));
        assertThat(voor("\"gebied\":\"BU01\"")).isEqualTo(new Persoonsfeit.Selector.Gebied("BU01"));
    }

    @Test
    void aTableSaysTheSame() {
        var tabel = """
                soort,nummer,bsn,account,organisatie,medewerker,team,buurten,dienst,centen,aanbieder,waarnemer,voor,casussen,periode.van,periode.tot
                inlog,1,999900006,ans,,,,,,,,,,,2026-01-01,2026-12-31
                teamlid,2,,,GEMEENTE:9901,wim,noord,BU01|BU02,,,,,,,2026-01-01,2026-12-31
                mandaat,3,,,GEMEENTE:9901,wanda,,,begeleiding,500000,,,,,2026-01-01,2026-12-31
                contract,4,,,GEMEENTE:9901,,,,,,AGB:99990001,,,,2026-01-01,2026-12-31
                waarneming,5,,,GEMEENTE:9901,,,,,,,bram,anouk,CASUS GEMEENTE:9901/c-1,2026-01-01,2026-12-31
                """;

        assertThat(LEZER.csv(tabel.getBytes(UTF_8)))
                .isEqualTo(new Gelezen.Goed(List.of(
                        new Opgave.OverPersoon("1", ANS, new Persoonsfeit.Inlog("ans", DIT_JAAR)),
                        new Opgave.OverOrganisatie(
                                "2",
                                new Organisatiefeit.Teamlid(
                                        GEMEENTE, "noord", "wim", Set.of("BU01", "BU02"), DIT_JAAR)),
                        new Opgave.OverOrganisatie(
                                "3", new Organisatiefeit.Mandaat(GEMEENTE, "wanda", "begeleiding", 500_000, DIT_JAAR)),
                        new Opgave.OverOrganisatie("4", new Organisatiefeit.Contract(GEMEENTE, LINDE, DIT_JAAR)),
                        new Opgave.OverOrganisatie(
                                "5",
                                new Organisatiefeit.Waarneming(GEMEENTE, "bram", "anouk", Set.of(KRING), DIT_JAAR)))));
    }

    @Test
    void aTableMayNameCirclesPartiesAndSelectors() {
        var tabel = """
                soort,nummer,bsn,kring,houder,wil,door,categorieen,bewijs,voor.organisatie,periode.van
                kringlid,1,999900006,CASUS GEMEENTE:9901/c-1,AGB:99990001,,,,,,2026-01-01
                wilsuiting,2,999900006,,AGB:99990001,WEIGERING,ZELF,PLAN|TAAK,MONDELING,,2026-01-01
                afscherming,3,999900006,,,,,,,AGB:99990001,2026-01-01
                """;
        var vanaf = Periode.vanaf(LocalDate.of(2026, 1, 1));

        assertThat(LEZER.csv(tabel.getBytes(UTF_8)))
                .isEqualTo(new Gelezen.Goed(List.of(
                        new Opgave.OverPersoon("1", ANS, new Persoonsfeit.Kringlid(KRING, LINDE, null, vanaf)),
                        new Opgave.OverPersoon(
                                "2",
                                ANS,
                                new Persoonsfeit.Wilsuiting(
                                        Persoonsfeit.Wil.WEIGERING,
                                        Set.of(Persoonsfeit.Gever.ZELF),
                                        LINDE,
                                        null,
                                        Set.of(Categorie.PLAN, Categorie.TAAK),
                                        Set.of(),
                                        Persoonsfeit.Bewijs.MONDELING,
                                        null,
                                        vanaf)),
                        new Opgave.OverPersoon(
                                "3",
                                ANS,
                                new Persoonsfeit.Afgeschermd(new Persoonsfeit.Selector.Organisatie(LINDE), vanaf)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`soort`:`inlog`,`nummer`:`1`,`bsn`:`999900006`,`periode`:{}                                   | /opgaven/0/account",
                "`soort`:`inlog`,`nummer`:`1`,`bsn`:`999900007`,`account`:`a`,`periode`:{}                     | /opgaven/0/bsn",
                "`soort`:`inlog`,`nummer`:`1`,`bsn`:`999900006`,`account`:`a`,`periode`:{},`x`:1               | /opgaven/0",
                "`soort`:`inlog`,`nummer`:`1`,`bsn`:`999900006`,`account`:`a b`,`periode`:{}                   | /opgaven/0/account",
                "`soort`:`inlog`,`bsn`:`999900006`,`account`:`a`,`periode`:{}                                  | /opgaven/0/nummer",
                "`soort`:`toverspreuk`,`nummer`:`1`                                                            | /opgaven/0/soort",
                "`soort`:`geboorte`,`nummer`:`1`,`bsn`:`999900006`,`datum`:`2010-02-30`                        | /opgaven/0/datum",
                "`soort`:`inlog`,`nummer`:`1`,`bsn`:`999900006`,`account`:`a`,`periode`:{`van`:`2026-02-02`,`tot`:`2026-02-01`} | /opgaven/0/periode/tot",
                "`soort`:`afscherming`,`nummer`:`1`,`bsn`:`999900006`,`voor`:{},`periode`:{}                    | /opgaven/0/voor",
            })
    void whatIsWrongIsToldWithItsPlaceAndWithoutItsValue(String opgave, String where) {
        var json = "{\"opgaven\":[{%s}]}".formatted(opgave.replace('`', '"'));

        assertThat(LEZER.json(json.getBytes(UTF_8))).isInstanceOfSatisfying(Gelezen.Fout.class, fout -> {
            assertThat(fout.problems()).extracting(Problem::where).contains(where);
            assertThat(fout.problems().toString()).doesNotContain("999900007", "toverspreuk");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"opgaven\":[]}", "{\"opgaven\":[1]}", "{\"opgaven\":{}}"})
    void whatIsNoListOfStatementsIsRefused(String json) {
        assertThat(LEZER.json(json.getBytes(UTF_8))).isInstanceOf(Gelezen.Fout.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soort",
                "soort,soort\ninlog,inlog\n",
                "soort,nummer\n\"inlog,1\n",
                "soort,nummer,organisatie\ncontract,1,onzin\n",
                "soort,nummer,periode.van.x\ncontract,1,2\n",
                "soort,periode,periode.van\ncontract,1,2\n",
            })
    void whatIsNoTableOfStatementsIsRefused(String tabel) {
        assertThat(LEZER.csv(tabel.getBytes(UTF_8))).isInstanceOf(Gelezen.Fout.class);
    }

    @Test
    void aTableInAnotherEncodingOrTooLargeIsRefused() {
        assertThat(LEZER.csv("soort,nummer\ninlog,é\n".getBytes(ISO_8859_1))).isInstanceOf(Gelezen.Fout.class);
        assertThat(LEZER.csv(new byte[5 << 20])).isInstanceOf(Gelezen.Fout.class);
    }

    private static Persoonsfeit feit(String soort, String velden) {
        var json =
                "{\"opgaven\":[{\"soort\":\"%s\",\"nummer\":\"1\",\"bsn\":\"999900006\",%s,\"periode\":{\"van\":\"2026-01-01\",\"tot\":\"2026-12-31\"}}]}"
                        .formatted(soort, velden);
        return ((Opgave.OverPersoon) goed(json).getFirst()).feit();
    }

    private static Persoonsfeit.Selector voor(String selector) {
        return ((Persoonsfeit.Afgeschermd) feit("afscherming", "\"voor\":{%s}".formatted(selector))).voor();
    }

    private static List<Opgave> goed(String json) {
        var gelezen = LEZER.json(json.getBytes(UTF_8));
        assertThat(gelezen).isInstanceOf(Gelezen.Goed.class);
        return ((Gelezen.Goed) gelezen).opgaven();
    }
}
