package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.AANBIEDER;
import static nl.regiehub.routes.journal.Berichten.ACHTERNAAM;
import static nl.regiehub.routes.journal.Berichten.DAG;
import static nl.regiehub.routes.journal.Berichten.GEBOREN;
import static nl.regiehub.routes.journal.Berichten.GEMEENTE;
import static nl.regiehub.routes.journal.Berichten.bsn;
import static nl.regiehub.routes.journal.Berichten.contact;
import static nl.regiehub.routes.journal.Berichten.kop;
import static nl.regiehub.routes.journal.Berichten.lid;
import static nl.regiehub.routes.journal.Berichten.persoon;
import static nl.regiehub.routes.journal.Berichten.thuis;
import static nl.regiehub.routes.journal.Berichten.zonderBsn;
import static nl.regiehub.routes.journal.Hub.ZORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import org.junit.jupiter.api.Test;

/** What every journal must know of persons and households. */
abstract class PersonsContract extends JournalContract {

    @Test
    void knowsAPersonByBsnAcrossMessagesAndRestarts() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.start(2, bsn(1)));
        record(Berichten.toewijzing(3, bsn(2)));

        var person = person(bsn(1));
        restart();

        assertThat(person(bsn(1))).isEqualTo(person).isNotEqualTo(person(bsn(2)));
        assertThat(journal().persons().byBsn(bsn(3))).isEmpty();
    }

    @Test
    void neverTakesAPersonWithoutBsnForAnother() {
        var bericht = Berichten.toewijzing(kop("WMO301", "1", GEMEENTE, AANBIEDER), 1, zonderBsn("client-1"));
        var again = Berichten.toewijzing(kop("WMO301", "2", GEMEENTE, AANBIEDER), 2, zonderBsn("client-1"));
        var other = Berichten.toewijzing(kop("WMO301", "3", GEMEENTE, AANBIEDER), 3, zonderBsn("client-2"));
        var elsewhere = Berichten.toewijzing(
                kop("WMO301", "4", Organisatiecode.gemeente("9902"), AANBIEDER), 4, zonderBsn("client-1"));

        List.of(bericht, again, other, elsewhere).forEach(this::record);

        var events = journal().events().after(0, 10);
        var persons = events.stream().map(each -> each.personen().getFirst()).toList();
        assertThat(persons.get(0)).isEqualTo(persons.get(1));
        assertThat(Set.copyOf(persons)).hasSize(3);
        assertThat(persons)
                .as("random: no moment in it that tells since when somebody is known, and with whom they came")
                .allMatch(persoon -> persoon.waarde().version() == 4);
        assertThat(events.get(0).relaties()).isEqualTo(events.get(1).relaties());
        assertThat(events.get(0).relaties()).isNotEqualTo(events.get(2).relaties());
    }

    @Test
    void findsByNameWithOrWithoutItsPrefixInAnyCase() {
        record(Berichten.toewijzing(1, bsn(1)));

        var found = List.of(person(bsn(1)));

        assertThat(journal().persons().byName(ACHTERNAAM, GEBOREN)).isEqualTo(found);
        assertThat(journal().persons().byName("Van der " + ACHTERNAAM, GEBOREN)).isEqualTo(found);
        assertThat(journal().persons().byName(ACHTERNAAM, GEBOREN.plusDays(1))).isEmpty();
        assertThat(journal().persons().byName("Atalanta", GEBOREN)).isEmpty();
    }

    @Test
    void findsWhoSharesAnAddressOnADay() {
        record(Berichten.toewijzing(1, bsn(1), thuis("9999AA")));
        record(Berichten.toewijzing(2, bsn(2), thuis("9999 aa")));
        record(Berichten.toewijzing(3, bsn(3), thuis("9999BB")));

        assertThat(sharing(bsn(1))).containsExactly(person(bsn(2)));
        assertThat(sharing(bsn(3))).isEmpty();
        assertThat(journal().persons().atHome(List.of(person(bsn(1))), DAG.minusDays(1)))
                .isEmpty();
    }

    @Test
    void findsNobodyAtAnAddressOfMoreThanEight() {
        for (int i = 1; i <= 8; i++) {
            record(Berichten.toewijzing(i, bsn(i), thuis("9999AA")));
        }
        assertThat(sharing(bsn(1))).hasSize(7);

        record(Berichten.toewijzing(9, bsn(9), thuis("9999AA")));

        assertThat(sharing(bsn(1))).isEmpty();
    }

    @Test
    void findsNobodyAtAnAddressThatIsShieldedOrAStayWhoeverElseStillTellsIt() {
        record(Berichten.toewijzing(1, bsn(1), thuis("9999AA")));
        record(Berichten.toewijzing(2, bsn(2), thuis("9999AA")));
        record(Berichten.toewijzing(3, bsn(3), thuis("9999AA"), contact("03", "9999CC")));
        Casusbericht shielded = Berichten.casus(1, List.of(lid(1, persoon(bsn(2)), true, thuis("9999AA"))));

        record(shielded);

        assertThat(sharing(bsn(1))).isEmpty();
        assertThat(sharing(bsn(2))).isEmpty();
    }

    @Test
    void knowsWhichDossierdelenAndRelationsThereAre() {
        record(Berichten.toewijzing(1, bsn(1), thuis("9999AA")));
        record(Berichten.toewijzing(1, bsn(1), thuis("9999AA")));
        var person = List.of(person(bsn(1)));

        assertThat(journal().feiten().delen(person))
                .doesNotHaveDuplicates()
                .extracting(Dossierdeel::categorie)
                .contains(Categorie.IDENTITEIT, Categorie.ADRES, Categorie.TOEWIJZING);
        var relaties = journal().feiten().relaties(person);
        assertThat(relaties)
                .extracting(Relatiefeit::soort)
                .containsExactlyInAnyOrder(Relatiefeit.Soort.OPDRACHTGEVER, Relatiefeit.Soort.OPDRACHTNEMER);
        assertThat(journal().feiten().relatiesVan(AANBIEDER))
                .isSubsetOf(relaties)
                .isNotEmpty();
        assertThat(journal().feiten().relatiesIn(List.of(relaties.getFirst().kring())))
                .containsExactlyInAnyOrderElementsOf(relaties);
    }

    @Test
    void keepsTheRelationsOfTheNewestStandInWhateverOrderItArrives() {
        var old = withDay(Berichten.toewijzing(1, bsn(1)), "A", 0);
        var young = withDay(Berichten.toewijzing(1, bsn(1)), "B", 1);
        var otherOld = withDay(Berichten.toewijzing(2, bsn(2)), "C", 0);
        var otherYoung = withDay(Berichten.toewijzing(2, bsn(2)), "D", 1);

        List.of(old, young, otherYoung, otherOld).forEach(this::record);

        for (Bsn each : List.of(bsn(1), bsn(2))) {
            assertThat(journal().feiten().relaties(List.of(person(each))))
                    .isNotEmpty()
                    .allMatch(feit -> DAG.plusDays(8).equals(feit.periode().van()));
        }
    }

    @Test
    void givesEachViewOfAHouseholdALastingIdOfItsOwn() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.toewijzing(2, bsn(2)));
        var one = person(bsn(1));
        var two = person(bsn(2));

        var household = journal().persons().household(Set.of(one), "relatie");
        restart();

        var both = journal().persons().household(Set.of(one, two), "adres");
        assertThat(both).isNotEqualTo(household);
        assertThat(journal().persons().household(Set.of(one), "relatie")).isEqualTo(household);
        assertThat(journal().persons().household(Set.of(two, one), "adres")).isEqualTo(both);
        assertThat(journal().persons().household(Set.of(two), "adres")).isNotIn(household, both);
        assertThat(journal().persons().members(household)).containsExactly(one);
        assertThat(journal().persons().members(both)).containsExactlyInAnyOrder(one, two);
        assertThat(journal().persons().members(UUID.randomUUID())).isEmpty();
    }

    @Test
    void givesEveryPartnerAnotherPseudonym() {
        record(Berichten.toewijzing(1, bsn(1)));
        var person = person(bsn(1));
        var pseudonym = journal().persons().pseudonym(person, ZORG);

        restart();

        assertThat(journal().persons().pseudonym(person, ZORG)).isEqualTo(pseudonym);
        assertThat(journal().persons().pseudonym(person, new PartnerId("ander")))
                .isNotEqualTo(pseudonym);
    }

    @Test
    void knowsWhomAPartnerMeansByItsOwnPseudonymOnly() {
        record(Berichten.toewijzing(1, bsn(1)));
        var person = person(bsn(1));
        var persons = journal().persons();
        var pseudonym = persons.pseudonym(person, ZORG);

        assertThat(persons.underPseudonym(pseudonym, ZORG)).contains(person);
        assertThat(persons.underPseudonym(pseudonym, new PartnerId("ander"))).isEmpty();
        assertThat(persons.underPseudonym("hub-" + "0".repeat(32), ZORG)).isEmpty();
        assertThat(persons.underPseudonym("hub-" + "0".repeat(30), ZORG)).isEmpty();
        assertThat(persons.underPseudonym("hub-eigen", ZORG)).isEmpty();
        assertThat(persons.underPseudonym("hub", ZORG)).isEmpty();
        persons.destroy(person);
        assertThat(persons.underPseudonym(pseudonym, ZORG)).isEmpty();
    }

    @Test
    void knowsTheBsnOfWhoHasOne() {
        record(Berichten.toewijzing(1, bsn(1)));
        record(Berichten.toewijzing(kop("WMO301", "1", GEMEENTE, AANBIEDER), 1, zonderBsn("client-1")));
        var without = journal().events().after(0, 10).getLast().personen().getFirst();

        assertThat(journal().persons().bsn(person(bsn(1)))).contains(bsn(1));
        assertThat(journal().persons().bsn(without)).isEmpty();
    }

    @Test
    void refusesAMasterKeyThatIsNotItsOwn() throws IOException {
        record(Berichten.toewijzing(1, bsn(1)));
        journal().close();
        var key = settings().masterKeyFile();
        var own = Files.readString(key);
        Files.delete(key);

        assertThatThrownBy(() -> Journals.open(settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("not the one this journal was written with");

        Files.writeString(key, own);
        open();
        assertThat(journal().events().after(0, 10)).hasSize(1);
    }

    private static Toewijzingsbericht withDay(Toewijzingsbericht bericht, String id, int days) {
        var old = bericht.toewijzingen().getFirst();
        var toewijzing = new Toewijzing(
                old.nummer(),
                null,
                old.product(),
                old.toewijzingsdatum().plusDays(days),
                old.toewijzingstijd(),
                old.ingangsdatum().plusDays(days),
                null,
                null,
                old.omvang(),
                null,
                null);
        var kop = kop("WMO301", id, GEMEENTE, AANBIEDER);
        return new Toewijzingsbericht(kop, bericht.wet(), bericht.client(), List.of(toewijzing));
    }

    private Set<PersoonId> sharing(Bsn bsn) {
        return journal().persons().atHome(List.of(person(bsn)), DAG).stream()
                .flatMap(Set::stream)
                .filter(each -> !each.equals(person(bsn)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
