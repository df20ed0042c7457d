package nl.regiehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

class RegioTest {

    @Test
    void theSamePeopleLiveThereEveryTime() {
        assertThat(Regio.huishoudens()).isEqualTo(Regio.huishoudens()).hasSize(200);
    }

    @Test
    void everyBsnIsOneThatIsNeverGivenOutAndBelongsToOnePerson() {
        var bsns = Regio.huishoudens().stream()
                .flatMap(huishouden -> huishouden.leden().stream())
                .map(inwoner -> inwoner.bsn().waarde())
                .toList();

        assertThat(bsns).doesNotHaveDuplicates().allMatch(bsn -> bsn.startsWith("9999"));
    }

    @Test
    void everyHouseholdHasAnAddressOfItsOwn() {
        var adressen = Regio.huishoudens().stream()
                .map(huishouden -> huishouden.contact(Wet.WMO).adres())
                .collect(Collectors.toSet());

        assertThat(adressen).hasSize(200);
    }

    @Test
    void twoCasemanagersOfOneGemeenteHaveNoCasusInCommonAndOneRelationHasEnded() {
        var casussen = Regio.huishoudens().stream()
                .filter(Casussen::heeftCasus)
                .map(huishouden -> ((Casusbericht) Casussen.van(huishouden)).casus())
                .toList();

        assertThat(casussen)
                .allSatisfy(casus -> assertThat(casus.deelnemers())
                        .filteredOn(deelnemer -> deelnemer.rol().waarde().equals("casemanager"))
                        .hasSize(1));
        assertThat(casussen.stream().map(casus -> casus.deelnemers().getFirst().medewerker()))
                .contains("anouk.visser", "bram.dekker", "carla.mulder");
        assertThat(casussen.stream().map(casus -> casus.deelnemers().getFirst().periode()))
                .anyMatch(periode -> periode.tot() != null);
    }
}
