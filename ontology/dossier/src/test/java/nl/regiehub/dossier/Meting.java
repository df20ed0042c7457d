package nl.regiehub.dossier;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;
import org.apache.jena.system.Txn;

/**
 * Measures, without judging: how fast shapes are checked, events projected, and households shown out of a full store, with the
 * floor of bare TDB2 in the same run.
 *
 * <p>Run with the number of households as argument.
 */
final class Meting {

    private static final int BATCH = 500;
    private static final LocalDate OP = LocalDate.parse("2026-04-01");

    private Meting() {}

    public static void main(String[] args) throws IOException {
        int huishoudens = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        var map = Files.createTempDirectory("meting");
        shapes();
        kaal(map.resolve("kaal"), huishoudens);
        try (var graaf = Dossiergraven.open(map.resolve("graaf"), Regio.BASE, Regio.VOCABULARY)) {
            projecteer(graaf, huishoudens);
            bekijk(graaf, huishoudens);
            long begin = nu();
            graaf.hash();
            System.out.printf("FIGURE hash of the whole store: %.1f s%n", seconden(begin));
        }
    }

    private static void shapes() {
        var shapes = Shapes.bundled();
        var bericht = Regio.opdracht("1", Regio.gegevens("Vries", 1), Regio.toewijzing(7, Regio.DAGTEKENING, OP));
        for (int ronde = 0; ronde < 5; ronde++) {
            long begin = nu();
            for (int i = 0; i < 20_000; i++) {
                shapes.check(bericht);
            }
            System.out.printf("FIGURE shapes: %.0f messages/s%n", 20_000 / seconden(begin));
        }
    }

    private static void kaal(Path map, int huishoudens) {
        var winkel = new Graafmap(map);
        var dataset = winkel.open();
        var schrijver = new Quadschrijver(new Iris(Regio.BASE));
        long quads = 0;
        long nanos = 0;
        for (int i = 0; i < huishoudens; i += BATCH / 10) {
            var batch = batch(i, Math.min(huishoudens, i + BATCH / 10)).stream()
                    .flatMap(gebeurtenis -> schrijver.quads(gebeurtenis, Verleden.GEEN).eigen().stream())
                    .toList();
            long begin = nu();
            Txn.executeWrite(dataset, () -> batch.forEach(dataset::add));
            nanos += nu() - begin;
            quads += batch.size();
        }
        winkel.sluit(dataset);
        System.out.printf("FIGURE floor, bare TDB2: %d quads, %.0f quads/s%n", quads, quads / (nanos / 1e9));
    }

    private static void projecteer(Dossiergraaf graaf, int huishoudens) {
        long events = 0;
        long nanos = 0;
        for (int i = 0; i < huishoudens; i += BATCH / 10) {
            var batch = batch(i, Math.min(huishoudens, i + BATCH / 10));
            long begin = nu();
            graaf.project(batch);
            nanos += nu() - begin;
            events += batch.size();
            if (i % (huishoudens / 5 / (BATCH / 10) * (BATCH / 10)) == 0) {
                System.out.printf(
                        "FIGURE project: %d events so far, batch of %d in %.1f ms%n",
                        events, batch.size(), (nu() - begin) / 1e6);
            }
        }
        System.out.printf("FIGURE project: %d events, %.0f events/s%n", events, events / (nanos / 1e9));
    }

    private static void bekijk(Dossiergraaf graaf, int huishoudens) {
        var random = new Random(7);
        var duren = new ArrayList<Long>();
        for (int i = 0; i < 3_000; i++) {
            int huishouden = random.nextInt(huishoudens);
            var gebeurtenissen = berichten(huishouden).stream()
                    .map(bericht -> Regio.gebeurtenis(1, bericht))
                    .toList();
            var personen = gebeurtenissen.stream()
                    .flatMap(gebeurtenis -> gebeurtenis.personen().stream())
                    .distinct()
                    .toList();
            var zichtbaar = zichtbaar(gebeurtenissen);
            long begin = nu();
            bekijk(graaf, zichtbaar, personen);
            duren.add(nu() - begin);
        }
        long[] gesorteerd = duren.subList(500, duren.size()).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        System.out.printf(
                "FIGURE beeld: median %.2f ms, p95 %.2f ms, p99 %.2f ms, mean %.2f ms%n",
                gesorteerd[gesorteerd.length / 2] / 1e6,
                gesorteerd[gesorteerd.length * 95 / 100] / 1e6,
                gesorteerd[gesorteerd.length * 99 / 100] / 1e6,
                Arrays.stream(gesorteerd).average().orElse(0) / 1e6);
    }

    private static void bekijk(Dossiergraaf graaf, Zichtbaar zichtbaar, List<PersoonId> personen) {
        if (graaf.beeld(zichtbaar, personen, OP).leden().size() != 3) {
            throw new IllegalStateException("the household is not whole");
        }
    }

    private static Zichtbaar zichtbaar(List<Gebeurtenis> gebeurtenissen) {
        var delen = new HashMap<Dossierdeel, Toegestaan>();
        gebeurtenissen.stream()
                .flatMap(gebeurtenis -> Ontleding.delen(gebeurtenis).stream())
                .forEach(deel -> delen.put(deel, new Toegestaan(Graad.INHOUD, "r", "g", "")));
        return new Zichtbaar(delen);
    }

    private static List<Gebeurtenis> batch(int van, int tot) {
        var gebeurtenissen = new ArrayList<Gebeurtenis>();
        for (int i = van; i < tot; i++) {
            for (var bericht : berichten(i)) {
                gebeurtenissen.add(Regio.gebeurtenis(i * 10L + gebeurtenissen.size() % 10 + 1, bericht));
            }
        }
        return gebeurtenissen;
    }

    /** Ten messages about three persons from four sources. */
    private static List<Bericht> berichten(int huishouden) {
        var een = Regio.gegevens("Een" + huishouden, huishouden * 3);
        var twee = Regio.gegevens("Twee" + huishouden, huishouden * 3 + 1);
        var drie = Regio.gegevens("Drie" + huishouden, huishouden * 3 + 2);
        var id = huishouden + "-";
        var nummer = huishouden * 4;
        var start = LocalDate.parse("2026-02-02");
        var casus = Regio.casus(
                id + 9,
                Instant.parse("2026-02-01T09:00:00Z"),
                null,
                List.of(
                        Regio.lid(1, een, false, false),
                        Regio.lid(2, twee, true, false),
                        Regio.lid(3, drie, true, false)));
        return List.of(
                Regio.opdracht(id + 1, een, Regio.toewijzing(nummer, Regio.DAGTEKENING, null)),
                Regio.opdracht(id + 2, twee, Regio.toewijzing(nummer + 1, Regio.DAGTEKENING, null)),
                Regio.opdracht(id + 3, drie, Regio.toewijzing(nummer + 2, Regio.DAGTEKENING, null)),
                Regio.start(id + 4, een, nummer, start, "1"),
                Regio.start(id + 5, twee, nummer + 1, start, "1"),
                Regio.start(id + 6, drie, nummer + 2, start, "1"),
                Regio.stop(id + 7, drie, nummer + 2, start, start.plusDays(20), "19"),
                Regio.wijkverpleging(id + 8, een, "Wmo 2015 art. 5.2.5"),
                new Casusbericht(casus.kop(), casus.wet(), hernummerd(casus.casus(), "C-" + huishouden)),
                Regio.opdracht(id + 10, een, Regio.toewijzing(nummer + 3, Regio.DAGTEKENING, OP)));
    }

    private static Casus hernummerd(Casus casus, String nummer) {
        return new Casus(
                nummer,
                casus.stand(),
                casus.geopend(),
                casus.gesloten(),
                casus.grond(),
                casus.opener(),
                casus.personen(),
                casus.deelnemers(),
                casus.doelen(),
                casus.acties());
    }

    /** Time that this thread had the processor: on a machine that others use too, the only time that says something. */
    private static long nu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconden(long begin) {
        return (nu() - begin) / 1e9;
    }
}
