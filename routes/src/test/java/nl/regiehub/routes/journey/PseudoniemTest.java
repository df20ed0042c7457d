package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Casus.Casuspersoon;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.arrive.Receptie;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners that may not have the BSN tell of the same person as those that may, each under a name of its own. */
class PseudoniemTest {

    private static final Pattern PSEUDONYM = Pattern.compile("hub-[0-9a-f]{32}");
    private static final int WIE = 7;
    private static final Partner AANBIEDER =
            TestPartners.partner("aanbieder", "aanbieder", Sample.AANBIEDER, List.of("fhir-r4", "regiehub-json"), null);

    @TempDir
    Path folder;

    private final CountingPartner partners = new CountingPartner();

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region().with(AANBIEDER), partners);
    }

    @Test
    void eachPartnerHearsAndTellsOfAPersonUnderANameOfItsOwn() {
        region.accept(Sample.verwijzing("m-1", WIE));
        var atProvider = told(AANBIEDER);
        fhir(Sample.terugkoppeling("m-2", WIE, named(atProvider), Status.GEACCEPTEERD));
        region.accept(Sample.betrokkenheid("m-3", WIE));
        var atInsurer = told(TestPartners.VERZEKERAAR);

        assertThat(atInsurer).isNotEqualTo(atProvider);
        assertThat(persons()).containsExactly(person());
    }

    @Test
    void whoMayNotHaveTheBsnNamesNobodyByIt() {
        var casus = Sample.casus(
                "m-1",
                Sample.AANBIEDER,
                List.of(
                        new Casuspersoon(1, named("eigen-1"), null, true, List.of(), false),
                        new Casuspersoon(2, Sample.persoon(WIE), null, true, List.of(), false)));

        var bericht = region.accept(casus).getFirst();

        assertThat(refused(bericht)).extracting(Problem::where).containsExactly("bsn");
        assertThat(persons()).isEmpty();
    }

    @Test
    void whoMayHaveTheBsnGetsItOfWhatWasToldUnderAPseudonym() {
        region.accept(Sample.opdracht("m-1", WIE));
        var pseudonym = told(AANBIEDER);

        fhir(Sample.start("m-2", WIE, named(pseudonym)));
        region.settle();

        assertThat(partners.taken(TestPartners.GEMEENTE)).singleElement().satisfies(taken -> {
            assertThat(taken.soort()).isEqualTo("WMO305");
            assertThat(taken.text()).contains(Sample.bsn(WIE).waarde()).doesNotContain(pseudonym);
        });
        assertThat(persons()).containsExactly(person());
    }

    @Test
    void anAnswerUnderAnothersPseudonymIsRefusedAsOneUnderNobodys() {
        region.accept(Sample.verwijzing("m-1", WIE), Sample.verwijzing("m-2", WIE + 1));
        region.settle();
        var persons = region.parts().journal().persons();
        var gone = persons.withBsn(Sample.bsn(WIE + 1));
        var pseudonymOfGone = persons.pseudonym(gone, AANBIEDER.id());
        persons.destroy(gone);

        var nobodys = refused("m-3", "hub-" + "0".repeat(32));

        assertThat(nobodys).hasSize(1);
        assertThat(refused("m-4", persons.pseudonym(person(), TestPartners.VERZEKERAAR.id())))
                .isEqualTo(nobodys);
        assertThat(refused("m-5", pseudonymOfGone)).isEqualTo(nobodys);
        assertThat(refused("m-6", "hub-eigen")).isEqualTo(nobodys);
        assertThat(partners.taken(TestPartners.WIJKVERPLEGING)).isEmpty();
    }

    @Test
    void anAnswerAboutSomebodyElseOfWhomThePartnerWasToldIsRefused() {
        region.accept(Sample.verwijzing("m-1", WIE), Sample.verwijzing("m-2", WIE + 1));
        region.settle();
        var persons = region.parts().journal().persons();
        var other = persons.pseudonym(persons.withBsn(Sample.bsn(WIE + 1)), AANBIEDER.id());

        assertThat(refused("m-3", other)).extracting(Problem::kind).containsExactly(Problem.Kind.INCONSISTENT);
    }

    private List<Problem> refused(String id, String pseudonym) {
        return refused(fhir(Sample.terugkoppeling(id, WIE, named(pseudonym), Status.GEACCEPTEERD)));
    }

    private List<Problem> refused(BerichtId bericht) {
        await().until(() -> region.status(bericht).status() == Toestand.REJECTED);
        return region.status(bericht).problems();
    }

    private BerichtId fhir(Bericht bericht) {
        var encoded = Region.codecs().of("fhir-r4").encode(new Outgoing(bericht, List.of(), Map.of()));
        var taken = region.journey().reception().receive(AANBIEDER, "application/fhir+json", encoded.bytes());
        return ((Receptie.Accepted) taken).bericht();
    }

    /** The name under which a partner heard of the person, once it did. */
    private String told(Partner partner) {
        region.settle();
        var text = partners.taken(partner).getLast().text();
        assertThat(text).doesNotContain(Sample.bsn(WIE).waarde());
        var found = PSEUDONYM.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Persoonsgegevens named(String pseudonym) {
        var persoon = Sample.persoon(WIE);
        return new Persoonsgegevens(null, pseudonym, persoon.geboortedatum(), persoon.geslacht(), persoon.naam());
    }

    private PersoonId person() {
        return region.parts().journal().persons().byBsn(Sample.bsn(WIE)).orElseThrow();
    }

    private Set<PersoonId> persons() {
        return region.parts().journal().events().after(0, 100).stream()
                .flatMap(event -> event.personen().stream())
                .collect(Collectors.toSet());
    }
}
