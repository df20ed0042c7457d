package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Toegangen;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Ledgers.Levering;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.journey.CountingPartner.Taken;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does not want told is not told, from the next attempt on. */
class WilTest {

    private static final int WIE = 7;

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region(), partners);
    }

    @Test
    void theNextMessageGoesWithoutWhatThePersonObjectsTo() {
        region.accept(Sample.opdracht("m-1", WIE));
        region.settle();
        assertThat(told().getFirst().text()).contains("Proefstraat");

        object(Set.of(Categorie.ADRES));
        var bericht = region.accept(Sample.opdracht("m-2", WIE)).getFirst();
        region.settle();

        assertThat(told().getLast().text()).doesNotContain("Proefstraat");
        assertThat(delivery(bericht).withheld())
                .singleElement()
                .asString()
                .startsWith("adres: hiervoor is nodig")
                .doesNotContain(Sample.bsn(WIE).waarde());
    }

    @Test
    void aDeliveryThatIsTriedAgainObeysAnObjectionOfMeanwhile() {
        partners.busyWith(_ -> true);
        var bericht = region.accept(Sample.opdracht("m-1", WIE)).getFirst();
        await().until(() -> !partners.attempts().isEmpty());

        object(Set.of());
        await().until(() -> delivery(bericht).status().equals("refused"));

        assertThat(told()).isEmpty();
        assertThat(delivery(bericht).problems()).extracting(Problem::kind).containsExactly(Problem.Kind.NOT_PERMITTED);
    }

    @Test
    void nothingIsSentBeforeTheDecisionPointAnswersAndAllOfItAfter() {
        var away = new AtomicBoolean(true);
        region.close();
        region = Region.open(folder, TestPartners.region(), partners, parts -> deciding(parts, away));
        var bericht = region.accept(Sample.opdracht("m-1", WIE)).getFirst();
        await().ignoreException(NoSuchElementException.class) // it is not planned yet
                .until(() -> delivery(bericht).attempts() > 1);

        assertThat(partners.attempts()).isEmpty();
        assertThat(delivery(bericht).problems().getFirst().detail()).contains("beslispunt");

        away.set(false);
        region.settle();

        assertThat(told()).hasSize(1);
    }

    private static Parts deciding(Parts parts, AtomicBoolean away) {
        var afscherming = Toegangen.afscherming(
                (_, vragen, _, _) -> {
                    if (away.get()) {
                        throw new HubException(Fault.DECISION_POINT_UNREACHABLE, "away", null);
                    }
                    return vragen.stream().map(_ -> Optional.of(Graad.INHOUD)).toList();
                },
                Clock.systemUTC());
        return new Parts(
                parts.journal(),
                parts.graaf(),
                parts.broker(),
                parts.partners(),
                parts.codecs(),
                parts.vocabulary(),
                parts.shapes(),
                afscherming,
                parts.client(),
                parts.clock());
    }

    private void object(Set<Categorie> categorieen) {
        var journal = region.parts().journal();
        var bezwaar = new Wilsuiting(
                Wil.BEZWAAR,
                Set.of(Gever.ZELF),
                Sample.AANBIEDER,
                null,
                categorieen,
                Set.of(),
                Bewijs.DIGITAAL,
                null,
                new Periode(null, null));
        var wie = journal.persons().withBsn(Sample.bsn(WIE));
        journal.feitenboek().leg(Sample.GEMEENTE, "test", List.of(new Vastlegging.OverPersoon("w-1", wie, bezwaar)));
    }

    private List<Taken> told() {
        return partners.taken(TestPartners.AANBIEDER);
    }

    private Levering delivery(BerichtId bericht) {
        return region.status(bericht).deliveries().stream()
                .filter(each -> each.recipient().equals(TestPartners.AANBIEDER.id()))
                .findFirst()
                .orElseThrow();
    }
}
