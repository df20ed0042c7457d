package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Besluit;
import nl.regiehub.routes.Voorstellen.Nieuw;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.routes.Voorstellen.Toets;
import nl.regiehub.routes.Voorstellen.Voorstel;
import org.junit.jupiter.api.Test;

/** What every journal must do with proposals to change the vocabulary. */
abstract class VoorstellenContract extends JournalContract {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate DAG = LocalDate.of(2026, 1, 1);
    private static final Code CODE = new Code("https://lijst.example/een", "1");
    private static final Organisatiecode VAN = Organisatiecode.van("GEMEENTE:9901");
    private static final byte[] LARGE = "skos ".repeat(300_000).getBytes(UTF_8);
    private static final byte[] SMALL = "klein".getBytes(UTF_8);

    @Test
    void keepsAProposalWithAllThatBelongsToIt() {
        long nummer = voorstellen().nieuw(nieuw("gijs", Stand.CONCEPT, LARGE));

        restart();

        assertThat(voorstellen().vind(nummer))
                .hasValue(new Voorstel(
                        nummer,
                        "naam",
                        "waarom",
                        "gijs",
                        VAN,
                        NOW,
                        "basis",
                        Soort.KOPPELING,
                        Stand.CONCEPT,
                        CODE,
                        DAG,
                        null,
                        null));
        assertThat(voorstellen().wijziging(nummer)).hasValue(LARGE);
        assertThat(voorstellen().vind(nummer + 1)).isEmpty();
        assertThat(voorstellen().wijziging(nummer + 1)).isEmpty();
    }

    @Test
    void onlyItsAuthorChangesAWorkingCopyAndNobodyChangesWhatWasHandedIn() {
        long nummer = voorstellen().nieuw(nieuw("gijs", Stand.CONCEPT, LARGE));

        assertThat(voorstellen().bewerk(nummer, nieuw("hanna", Stand.CONCEPT, SMALL)))
                .isFalse();
        assertThat(voorstellen().bewerk(nummer, nieuw("gijs", Stand.CONCEPT, SMALL)))
                .isTrue();
        assertThat(voorstellen().wijziging(nummer)).hasValue(SMALL);
        assertThat(voorstellen().bewerk(nummer, nieuw("gijs", Stand.CONCEPT, LARGE)))
                .isTrue();
        assertThat(voorstellen().wijziging(nummer)).hasValue(LARGE);

        voorstellen().zet(nummer, Stand.CONCEPT, Stand.INGEDIEND, null);

        assertThat(voorstellen().bewerk(nummer, nieuw("gijs", Stand.CONCEPT, SMALL)))
                .isFalse();
    }

    @Test
    void oneDecisionCounts() {
        long nummer = voorstellen().nieuw(nieuw("gijs", Stand.INGEDIEND, SMALL));
        var besluit = new Besluit("hanna", NOW, "goed", "publicatie");

        assertThat(voorstellen().zet(nummer, Stand.INGEDIEND, Stand.VASTGESTELD, besluit))
                .isTrue();
        assertThat(voorstellen().zet(nummer, Stand.INGEDIEND, Stand.AFGEWEZEN, besluit))
                .isFalse();

        var voorstel = voorstellen().vind(nummer).orElseThrow();
        assertThat(voorstel.stand()).isEqualTo(Stand.VASTGESTELD);
        assertThat(voorstel.besluit()).isEqualTo(besluit);
    }

    @Test
    void oneArchitectLooksAtAProposalThatWaitsForThat() {
        long nummer = voorstellen().nieuw(nieuw("anouk", Stand.TER_TOETSING, SMALL));
        var toets = new Toets("gijs", NOW, "helder");

        assertThat(voorstellen().toets(nummer, Stand.INGEDIEND, toets)).isTrue();
        assertThat(voorstellen().toets(nummer, Stand.CONCEPT, new Toets("jan", NOW, "niet helder")))
                .isFalse();

        var voorstel = voorstellen().vind(nummer).orElseThrow();
        assertThat(voorstel.stand()).isEqualTo(Stand.INGEDIEND);
        assertThat(voorstel.toets()).isEqualTo(toets);
    }

    @Test
    void tellsAuthorsOfTheirOwnProposals() {
        voorstellen().nieuw(nieuw("anouk", Stand.CONCEPT, SMALL));
        voorstellen().nieuw(nieuw("gijs", Stand.CONCEPT, SMALL));
        voorstellen().nieuw(nieuw("anouk", Stand.CONCEPT, SMALL));

        assertThat(voorstellen().van("anouk", 5)).extracting(Voorstel::nummer).containsExactly(3L, 1L);
        assertThat(voorstellen().van("anouk", 1)).extracting(Voorstel::nummer).containsExactly(3L);
        assertThat(voorstellen().van("hanna", 5)).isEmpty();
    }

    @Test
    void keepsWhatWasWorkedOutAboutAProposalForOneStateOfIt() {
        long nummer = voorstellen().nieuw(nieuw("gijs", Stand.CONCEPT, SMALL));

        voorstellen().bewaarWeging(nummer, "eerst", LARGE);
        assertThat(voorstellen().weging(nummer, "eerst")).hasValue(LARGE);
        voorstellen().bewaarWeging(nummer, "later", SMALL);

        assertThat(voorstellen().weging(nummer, "later")).hasValue(SMALL);
        assertThat(voorstellen().weging(nummer, "eerst")).isEmpty();
        assertThat(voorstellen().weging(nummer + 1, "later")).isEmpty();
    }

    @Test
    void givesEveryProposalANumberOfItsOwnAndShowsTheLatestFirst() throws Exception {
        var nummers = together(8, _ -> voorstellen().nieuw(nieuw("gijs", Stand.CONCEPT, SMALL)));

        assertThat(new HashSet<>(nummers)).hasSize(8);
        assertThat(voorstellen().laatste(3)).extracting(Voorstel::nummer).containsExactly(8L, 7L, 6L);
    }

    @Test
    void keepsTheFilesOfAPublicationOnce() {
        voorstellen().bewaar("a", LARGE);
        voorstellen().bewaar("b", SMALL);
        voorstellen().bewaar("a", SMALL);

        assertThat(voorstellen().bestanden("a")).hasValue(LARGE);
        assertThat(voorstellen().bestanden("b")).hasValue(SMALL);
        assertThat(voorstellen().bestanden("c")).isEmpty();
    }

    private static Nieuw nieuw(String door, Stand stand, byte[] wijziging) {
        return new Nieuw("naam", "waarom", door, VAN, NOW, "basis", Soort.KOPPELING, stand, CODE, DAG, wijziging);
    }

    private Voorstellen voorstellen() {
        return journal().voorstellen();
    }
}
