package nl.regiehub.vocabulary.wijziging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.wijziging.Gevolg.Codegevolg;
import nl.regiehub.vocabulary.wijziging.Gevolg.Soort;
import org.junit.jupiter.api.Test;

/** What a change does to messages that came in before it. */
class GevolgenTest {

    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Instant TOEN = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant ONLANGS = Instant.parse("2026-11-01T09:30:00Z");
    private static final Vocabulary HEEL = Regio.vocabulary(Regio.HEEL);
    private static final Vocabulary ZONDER = Regio.vocabulary(Regio.ZONDER);
    private static final Naslagwerk WERK = Naslagwerk.van(HEEL);
    private static final PersoonId EEN = new PersoonId(new UUID(0, 1));
    private static final PersoonId TWEE = new PersoonId(new UUID(0, 2));

    @Test
    void countsMessagesDossiersAndSendersOfEachCode() {
        var gevolgen = new Gevolgen(ZONDER, HEEL, ONLANGS);

        gevolgen.tel(gebeurtenis(EEN, Regio.VERZORGING, TOEN), true);
        gevolgen.tel(gebeurtenis(EEN, Regio.VERZORGING, ONLANGS), false);
        gevolgen.tel(gebeurtenis(TWEE, Regio.VERZORGING, ONLANGS), false);
        gevolgen.tel(gebeurtenis(TWEE, new Code(Regio.VERZORGING.schema(), "02"), ONLANGS), false);

        var gevolg = gevolgen.uitkomst();
        assertThat(gevolg.berichten()).isEqualTo(4);
        assertThat(gevolg.geraakt()).isEqualTo(3);
        assertThat(gevolg.recent()).isEqualTo(2);
        assertThat(gevolg.wachtend()).isEqualTo(1);
        assertThat(gevolg.afzenders()).containsExactly(GEMEENTE);
        assertThat(gevolg.dossiers()).containsExactlyInAnyOrder(EEN, TWEE);
        assertThat(gevolg.codes()).singleElement().satisfies(code -> {
            assertThat(code.code()).isEqualTo(Regio.VERZORGING);
            assertThat(code.soort()).isEqualTo(Soort.KRIJGT_BETEKENIS);
            assertThat(code.was()).isEmpty();
            assertThat(code.wordt()).hasSize(1);
            assertThat(code.berichten()).isEqualTo(3);
        });
    }

    @Test
    void tellsWhatHappensToACode() {
        assertThat(soort(HEEL, ZONDER)).isEqualTo(Soort.VERLIEST_BETEKENIS);
        assertThat(soort(HEEL, met("begeleiding", Relatie.CLOSE_MATCH, Regio.ZONDER)))
                .isEqualTo(Soort.ANDERE_BETEKENIS);
        assertThat(soort(HEEL, met("begeleiding", Relatie.CLOSE_MATCH, Regio.HEEL)))
                .isEqualTo(Soort.WORDT_MEERDUIDIG);
        assertThat(soort(HEEL, met("begeleiding", Relatie.RELATED_MATCH, Regio.HEEL)))
                .isEqualTo(Soort.ANDERE_RELATIE);
    }

    @Test
    void findsNothingWhereNothingChanges() {
        var gevolgen = new Gevolgen(HEEL, HEEL, ONLANGS);

        gevolgen.tel(gebeurtenis(EEN, Regio.VERZORGING, TOEN), false);

        assertThat(gevolgen.uitkomst()).isEqualTo(new Gevolg(1, 0, 0, 0, List.of()));
    }

    private static Vocabulary met(String begrip, Relatie relatie, Bestanden bestanden) {
        var iri = WERK.genaamd(begrip).getFirst().concept().iri();
        var koppeling = new Koppeling(Regio.VERZORGING, relatie, iri, "");
        var gelukt = (Uitkomst.Gelukt) new Koppelaar(bestanden, WERK).koppel(koppeling);
        return Regio.vocabulary(bestanden.met(gelukt.wijziging()));
    }

    private static Soort soort(Vocabulary oud, Vocabulary nieuw) {
        var gevolgen = new Gevolgen(oud, nieuw, ONLANGS);
        gevolgen.tel(gebeurtenis(EEN, Regio.VERZORGING, TOEN), false);
        return gevolgen.uitkomst().codes().stream()
                .map(Codegevolg::soort)
                .findFirst()
                .orElseThrow();
    }

    private static Gebeurtenis gebeurtenis(PersoonId persoon, Code hulp, Instant ontvangen) {
        var kop = new Berichtkop("verwijzing", "v-1", LocalDate.of(2026, 3, 2), GEMEENTE, null, null);
        var wie = new Persoonsgegevens(
                null, "1", null, null, new Naam(new Naam.Achternaam("Proef", null), null, null, null, null));
        var verwijzing = new Verwijzing(kop, Wet.WMO, "1", wie, hulp, null, ontvangen, "Gemeente");
        return new Gebeurtenis(
                1, new BerichtId(new UUID(1, 1)), ontvangen, verwijzing, List.of(persoon), Map.of(), List.of(), "toen");
    }
}
