package nl.regiehub.gateway.toezicht;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.access.Auditlog.Genummerd;
import nl.regiehub.access.Feiten;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.toezicht.Bijzonderheden.Bijzonderheid;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/**
 * The audit trail for the functionaris gegevensbescherming of a gemeente: what its own people did, and what anybody did
 * with data that the gemeente answers for. Looking into the trail is in the trail.
 */
@Component
public final class Logtoezicht {

    private static final String OPERATIE = "audit:inzien";
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Auditlog log;
    private final Feiten feiten;
    private final Bijzonderheden bijzonderheden;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final int meeste;

    Logtoezicht(Journal journal, Configuratie configuratie, Slagboom slagboom, Verslag verslag) {
        this.log = journal.auditlog();
        this.feiten = journal.feiten();
        this.bijzonderheden = new Bijzonderheden(
                journal.feiten(), configuratie.beleid().kader().toezicht());
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.meeste = configuratie.hub().audit().regelsPerZoekvraag();
    }

    /**
     * What was found.
     *
     * @param lijnen newest first
     * @param tellingen per organisation
     * @param bijzonderheden what asks for a closer look
     * @param verder the number before which a next search goes on; empty when the period was searched to its beginning
     */
    public record Uitslag(
            List<Genummerd> lijnen,
            List<Logtelling> tellingen,
            List<Bijzonderheid> bijzonderheden,
            OptionalLong verder) {

        /** Whether the period was searched to its beginning. */
        @JsonProperty
        public boolean volledig() {
            return verder.isEmpty();
        }
    }

    /**
     * Looks into the trail, as far as one search goes.
     *
     * @param voor only lines with a lower number
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public Uitslag zoek(Herkomst herkomst, Logvraag vraag, long voor) {
        meld(herkomst, vraag);
        var gelezen = gelezen(vraag, voor);
        var lijnen = zichtbaar(herkomst, gelezen.lijnen(), vraag);
        var regels = lijnen.stream().map(Genummerd::regel).toList();
        return new Uitslag(lijnen, Logtelling.van(regels), bijzonderheden.in(regels), gelezen.verder());
    }

    /**
     * Looks through all of the trail that a question is about, newest first, a stretch at a time.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public Stream<List<Genummerd>> alles(Herkomst herkomst, Logvraag vraag) {
        meld(herkomst, vraag);
        return Auditlog.doorlopend(voor -> gelezen(vraag, voor)).map(stuk -> zichtbaar(herkomst, stuk.lijnen(), vraag));
    }

    /**
     * A part of what was found.
     *
     * @param lijnen newest first
     * @param totaal how many there are in all; empty when the period was not searched to its beginning, or not from its end
     * @param verder the number before which the next part begins; empty when this is the last
     */
    public record Bladzijde(List<Genummerd> lijnen, OptionalInt totaal, OptionalLong verder) {}

    /**
     * Looks into the trail a page at a time.
     *
     * @param voor only lines with a lower number
     * @param aantal how many at most
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public Bladzijde blader(Herkomst herkomst, Logvraag vraag, long voor, int aantal) {
        meld(herkomst, vraag);
        var gelezen = gelezen(vraag, voor);
        var lijnen = zichtbaar(herkomst, gelezen.lijnen(), vraag);
        boolean alles = gelezen.verder().isEmpty() && voor == Long.MAX_VALUE;
        return new Bladzijde(
                lijnen.stream().limit(aantal).toList(),
                alles ? OptionalInt.of(lijnen.size()) : OptionalInt.empty(),
                lijnen.size() > aantal ? OptionalLong.of(lijnen.get(aantal - 1).nummer()) : gelezen.verder());
    }

    /**
     * Looks one line up; empty when there is none that the asker may see.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public Optional<Genummerd> lees(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, OPERATIE);
        verslag.gedaan(herkomst, OPERATIE, List.of(nummer));
        return zichtbaar(herkomst, log.lijn(nummer).stream().toList()).findFirst();
    }

    private void meld(Herkomst herkomst, Logvraag vraag) {
        slagboom.door(herkomst, OPERATIE);
        var persoon = vraag.persoon();
        verslag.gedaan(herkomst, OPERATIE, persoon == null ? List.of() : List.of(persoon.waarde()));
    }

    private Auditlog.Stuk gelezen(Logvraag vraag, long voor) {
        var persoon = vraag.persoon();
        var van = begin(vraag.van());
        var tot = begin(vraag.tot().plusDays(1));
        return persoon == null
                ? log.periode(van, tot, voor, meeste)
                : log.over(List.of(persoon), van, tot, voor, meeste);
    }

    private List<Genummerd> zichtbaar(Herkomst herkomst, List<Genummerd> gelezen, Logvraag vraag) {
        return zichtbaar(
                        herkomst,
                        gelezen.stream()
                                .filter(lijn -> vraag.raakt(lijn.regel()))
                                .toList())
                .toList();
    }

    /** What the own people did, and what anybody did with data that the own organisation answers for. */
    private Stream<Genummerd> zichtbaar(Herkomst herkomst, List<Genummerd> lijnen) {
        var eigen = herkomst.vrager().organisatie();
        var verantwoord = verantwoord(eigen, lijnen);
        return lijnen.stream()
                .filter(lijn -> eigen.equals(lijn.regel().organisatie())
                        || personen(lijn.regel()).stream().anyMatch(verantwoord::contains));
    }

    /** The persons in these lines of whom an organisation answers for some data. */
    private Set<PersoonId> verantwoord(Organisatiecode organisatie, List<Genummerd> lijnen) {
        var personen =
                lijnen.stream().flatMap(lijn -> personen(lijn.regel()).stream()).collect(toUnmodifiableSet());
        return feiten.delen(personen).stream()
                .filter(deel -> deel.verantwoordelijke().equals(organisatie))
                .map(Dossierdeel::persoon)
                .collect(toUnmodifiableSet());
    }

    static List<PersoonId> personen(Audit.Regel regel) {
        return regel.over().stream().map(Audit.Betreft::persoon).toList();
    }

    private static Instant begin(LocalDate dag) {
        return dag.atStartOfDay(NEDERLAND).toInstant();
    }
}
