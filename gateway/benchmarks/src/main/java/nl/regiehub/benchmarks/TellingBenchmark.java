package nl.regiehub.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import nl.regiehub.access.Beleid;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Telbaar;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Toegangen;
import nl.regiehub.access.telling.Kenmerken;
import nl.regiehub.access.telling.Tellingen;
import nl.regiehub.access.telling.Tijdvak;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.access.telling.Verteld;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Dossiergraven;
import nl.regiehub.gateway.inzage.Telwerk;
import nl.regiehub.routes.Journal;
import nl.regiehub.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to work out the tables of a gemeente that answers for everybody in the hub, and to read them once they were
 * told; beside the floor: the facts and assignments that the tables are made of only read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Timeout(time = 1, timeUnit = TimeUnit.HOURS)
public class TellingBenchmark {

    private static final int BATCH = 100;
    private static final int AT_ONCE = 1_000;
    private static final int BUURTEN = 40;

    /** When the quarter and the year in which the help began are over. */
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 15);

    private static final Clock THEN =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    /** How many persons have help. */
    @Param("50000")
    public int persons;

    private @Nullable World world;

    /** A hub's stores, and who decides over them. */
    private record World(Intake intake, Path folder, Dossiergraaf graaf, Toegang toegang, Organisatiecode gemeente) {

        Journal journal() {
            return intake.journal();
        }
    }

    /** Records and projects the messages, and says where everybody lives. */
    @Setup(Level.Trial)
    public void record() throws IOException, InterruptedException, ExecutionException {
        var intake = new Intake();
        for (int i = 0; i < persons; i += BATCH) {
            intake.journal().processing().settle(intake.next(BATCH));
        }
        var folder = Files.createTempDirectory("hub-bench");
        var graaf = Dossiergraven.open(
                folder,
                Understanding.BASE_IRI,
                Vocabularies.open(Vocabularies.bundled().bytes(), Understanding.BASE_IRI));
        var personen = projected(intake.journal(), graaf);
        var gemeente = intake.journal()
                .feiten()
                .delen(List.of(personen.getFirst()))
                .getFirst()
                .verantwoordelijke();
        intake.journal().feitenboek().leg(gemeente, "bench", woonbuurten(personen));
        world = new World(
                intake, folder, graaf, Toegangen.open(beleid(), intake.journal().feiten()), gemeente);
    }

    private static List<PersoonId> projected(Journal journal, Dossiergraaf graaf) {
        var personen = new ArrayList<PersoonId>();
        long position = 0;
        var events = journal.events();
        for (var stuk = events.recorded(0, AT_ONCE); stuk.tot() > position; stuk = events.recorded(position, AT_ONCE)) {
            graaf.project(stuk.events());
            stuk.events().forEach(event -> personen.addAll(event.personen()));
            position = stuk.tot();
        }
        return personen;
    }

    private static List<Vastlegging> woonbuurten(List<PersoonId> personen) {
        var woonbuurten = new ArrayList<Vastlegging>();
        for (PersoonId persoon : Set.copyOf(personen)) {
            int nummer = woonbuurten.size();
            var buurt = new Woonbuurt("BU9901%04d".formatted(nummer % BUURTEN), new Periode(null, null));
            woonbuurten.add(new Vastlegging.OverPersoon("b-" + nummer, persoon, buurt));
        }
        return woonbuurten;
    }

    private static Beleid beleid() {
        var regel = new Beleid.Regel(
                "tellen",
                Set.of(Categorie.TOEWIJZING, Categorie.HULPVRAAG, Categorie.LEVERING, Categorie.VOLUME),
                Set.of(),
                Graad.AANTAL,
                Beleid.Relatiesoort.EIGEN_GEMEENTE,
                Set.of(),
                "Wmo 2015 art. 2.5.1");
        return new Beleid(
                List.of(new Beleid.Rol("teller", "telt", Set.of("tellen"), Set.of(Telbaar.OPERATIE), List.of(regel))));
    }

    private World world() {
        if (world == null) {
            throw new IllegalStateException("not open");
        }
        return world;
    }

    /** The tables of all periods worked out, as for a first question. */
    @Benchmark
    public Map<Vak, Integer> first() {
        var telbaar = world().toegang().telbaar(world().gemeente(), TODAY);
        var kenmerken = Kenmerken.van(telbaar, world().graaf().voorzieningen(telbaar.alle()));
        return Tellingen.van(kenmerken, Tijdvak.voorbij(TODAY), Verteld.NIETS);
    }

    /** The tables read that were told before. */
    @Benchmark
    public Map<Vak, Integer> again() {
        return new Telwerk(world().journal(), world().toegang(), world().graaf(), THEN).aantallen(world().gemeente());
    }

    /** What they are made of, only read. */
    @Benchmark
    public int floor() {
        var feiten = world().journal().feiten();
        var delen = feiten.delenVan(world().gemeente());
        var personen = delen.stream().map(Dossierdeel::persoon).distinct().toList();
        return feiten.relaties(personen).size()
                + feiten.persoonsfeiten(personen).size()
                + world().graaf().voorzieningen(delen).size();
    }

    /** Closes the stores and removes them. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        world().graaf().close();
        world().intake().close();
        Folders.remove(world().folder());
    }
}
