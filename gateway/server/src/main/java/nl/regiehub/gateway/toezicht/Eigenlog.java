package nl.regiehub.gateway.toezicht;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Logrecht;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.ventiel.Kennisgevingen;
import nl.regiehub.routes.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an inwoner, or who may act for one, who learnt something of them. */
@Component
public final class Eigenlog {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final int PER_KEER = 5_000;

    private final Auditlog log;
    private final Logrecht logrecht;
    private final Kennisgevingen kennisgevingen;
    private final Verslag verslag;

    Eigenlog(Journal journal, Logrecht logrecht, Kennisgevingen kennisgevingen, Verslag verslag) {
        this.log = journal.auditlog();
        this.logrecht = logrecht;
        this.kennisgevingen = kennisgevingen;
        this.verslag = verslag;
    }

    /**
     * Somebody learnt something on a day. Equal lines of one day are one.
     *
     * @param dag the day, in the Netherlands
     * @param laatst when the last of them was
     * @param keer how many
     * @param organisatie on behalf of whom; null when nobody said
     * @param rol in what role
     * @param handeling what was done
     * @param wat which kinds of data
     * @param doel for what purpose
     * @param ventiel the ventielen under which it was; empty for none
     */
    public record Inzage(
            LocalDate dag,
            Instant laatst,
            int keer,
            @Nullable Organisatiecode organisatie,
            @Nullable String rol,
            String handeling,
            List<String> wat,
            @Nullable String doel,
            List<String> ventiel) {

        private Inzage ook(Inzage eerder) {
            return new Inzage(dag, laatst, keer + eerder.keer, organisatie, rol, handeling, wat, doel, ventiel);
        }

        private List<@Nullable Object> gelijk() {
            return Arrays.asList(dag, organisatie, rol, handeling, wat, doel, ventiel);
        }
    }

    /**
     * Who learnt something in a period, newest first. What was read under a ventiel of which the inwoner is not yet told,
     * what the asker did, and what was done without anything being shown is not in it: a parent does not read that a child
     * said something.
     *
     * @param tot the last day
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public List<Inzage> mijn(Herkomst herkomst, LocalDate van, LocalDate tot) {
        return over(herkomst, logrecht.personen(herkomst), van, tot);
    }

    /** The same about one person; none when the asker may not have that person's log. */
    public List<Inzage> over(Herkomst herkomst, PersoonId persoon, LocalDate van, LocalDate tot) {
        var wie = logrecht.alleen(herkomst, persoon);
        return wie.isEmpty() ? List.of() : over(herkomst, wie, van, tot);
    }

    private List<Inzage> over(Herkomst herkomst, Set<PersoonId> zelf, LocalDate van, LocalDate tot) {
        var wie = herkomst.vrager();
        verslag.gedaan(
                herkomst,
                Logrecht.OPERATIE,
                zelf.stream().map(PersoonId::waarde).sorted().toList());
        var verzwegen = namen(kennisgevingen.verzwegen(zelf));
        var verteld = namen(kennisgevingen.verteld(zelf));
        var lijnen = Auditlog.doorlopend(voor -> log.over(zelf, begin(van), begin(tot.plusDays(1)), voor, PER_KEER))
                .flatMap(stuk -> stuk.lijnen().stream())
                .map(Auditlog.Genummerd::regel)
                .filter(regel ->
                        regel.uitkomst().equals("toegestaan") && !regel.wie().equals(wie.naam()))
                .filter(regel -> ventielen(regel).stream().noneMatch(verzwegen::contains));
        return samen(lijnen.map(regel -> inzage(regel, zelf, verteld))
                .filter(inzage -> !inzage.wat().isEmpty()));
    }

    private static Set<String> namen(Set<UUID> ventielen) {
        return ventielen.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Inzage> samen(Stream<Inzage> inzagen) {
        Map<Object, Inzage> perDag = new LinkedHashMap<>();
        inzagen.forEach(inzage -> perDag.merge(inzage.gelijk(), inzage, Inzage::ook));
        return perDag.values().stream()
                .sorted(Comparator.comparing(Inzage::laatst).reversed())
                .toList();
    }

    /** A ventiel about a housemate is nothing to tell here. */
    private static Inzage inzage(Audit.Regel regel, Set<PersoonId> zelf, Set<String> verteld) {
        return new Inzage(
                LocalDate.ofInstant(regel.op(), NEDERLAND),
                regel.op(),
                1,
                regel.organisatie(),
                regel.rol(),
                regel.handeling(),
                wat(regel, zelf),
                regel.doel(),
                ventielen(regel).stream().filter(verteld::contains).toList());
    }

    /** The kinds of data of these persons only, without how much of each. */
    private static List<String> wat(Audit.Regel regel, Set<PersoonId> zelf) {
        return regel.over().stream()
                .filter(betreft -> zelf.contains(betreft.persoon()))
                .map(betreft -> betreft.delen() == null ? regel.delen() : betreft.delen())
                .filter(Objects::nonNull)
                .flatMap(delen -> woorden(delen).stream())
                .map(deel -> deel.replaceFirst(":.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> ventielen(Audit.Regel regel) {
        return woorden(regel.ventiel());
    }

    private static List<String> woorden(@Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? List.of() : List.of(tekst.split(" "));
    }

    private static Instant begin(LocalDate dag) {
        return dag.atStartOfDay(NEDERLAND).toInstant();
    }
}
