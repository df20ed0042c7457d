package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.dossier.Dossiergraaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermutationTest {

    private static final int PERSONS = 6;
    private static final int ORDERS = 3;

    @TempDir
    Path folder;

    @Test
    void makesTheSameGraphWhateverTheOrderOfArrival() {
        String inOrder = graph(0, messages());

        for (int seed = 1; seed <= ORDERS; seed++) {
            List<Bericht> shuffled = messages();
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(graph(seed, shuffled)).as("order %d", seed).isEqualTo(inOrder);
        }
    }

    /** Lets the messages arrive in this order, and gives the hash of the graph that comes of it. */
    private String graph(int run, List<Bericht> messages) {
        Path home = folder.resolve("run-" + run);
        try (var region = Region.open(home, TestPartners.region(), new CountingPartner())) {
            region.accept(messages.toArray(Bericht[]::new));
            region.settle();
            assertThat(region.boekhouding().messages().processed()).isEqualTo(messages.size());
            return hash(home.resolve("named"), recorded(region));
        }
    }

    private static List<Gebeurtenis> recorded(Region region) {
        return region.parts().journal().events().after(0, Integer.MAX_VALUE);
    }

    /** Each journal gives ids of its own; with ids made from what they stand for, graphs can be compared. */
    private static String hash(Path home, List<Gebeurtenis> recorded) {
        try (Dossiergraaf graaf = Region.graph(home)) {
            graaf.project(recorded.stream().map(PermutationTest::named).toList());
            return graaf.hash();
        }
    }

    private static Gebeurtenis named(Gebeurtenis gebeurtenis) {
        Bericht inhoud = gebeurtenis.inhoud();
        return new Gebeurtenis(
                gebeurtenis.positie(),
                new BerichtId(named(inhoud.kop().identificatie())),
                gebeurtenis.ontvangen(),
                inhoud,
                inhoud.personen().stream()
                        .map(persoon -> new PersoonId(
                                named(Objects.requireNonNull(persoon.bsn()).waarde())))
                        .toList(),
                gebeurtenis.relaties(),
                gebeurtenis.vertalingen(),
                gebeurtenis.publicatie());
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static List<Bericht> messages() {
        var messages = new ArrayList<Bericht>();
        for (int i = 0; i < PERSONS; i++) {
            messages.add(Sample.opdracht("o-" + i, i));
            messages.add(Sample.start("s-" + i, i));
            messages.add(Sample.stop("e-" + i, i));
            messages.add(Sample.verwijzing("v-" + i, i));
            messages.add(Sample.terugkoppeling("t-" + i, i, Status.GEACCEPTEERD));
            messages.add(Sample.casus("c-" + i, i, List.of(Sample.deelnemer(1, Sample.AANBIEDER, Sample.lopend()))));
            messages.add(Sample.betrokkenheid("b-" + i, i));
        }
        return messages;
    }
}
