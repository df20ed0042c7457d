package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Bevoegdheid;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Reden;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Vraag;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.regiesysteem.Opgave;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/** Records the facts that access rests on, as the asker's organisation states them, and reserves from mandates. */
@Component
public final class Relatieboek {

    private static final String OPERATIE = "relaties:vastleggen";
    private static final String RESERVEREN = "mandaat:reserveren";

    private final Feitenboek boek;
    private final Persons personen;
    private final Partners partners;
    private final Toegang toegang;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Relatieboek(Journal journal, Partners partners, Toegang toegang, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.boek = journal.feitenboek();
        this.personen = journal.persons();
        this.partners = partners;
        this.toegang = toegang;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * Records statements, all or none.
     *
     * @return how many were new
     * @throws NietToegestaan when role or purpose do not allow it
     * @throws OnbevoegdeOpgaven when the organisation may not state some of it, or its system name somebody by BSN; that is in the audit trail by then
     */
    public int leg(Herkomst herkomst, List<Opgave> opgaven) {
        slagboom.door(herkomst, OPERATIE);
        zonderBsn(herkomst, opgaven);
        var bron = herkomst.vrager().organisatie();
        var vastleggingen = opgaven.stream().map(this::vastlegging).toList();
        var onbevoegd = onbevoegd(herkomst.vrager(), vastleggingen);
        if (!onbevoegd.isEmpty()) {
            verslag.geweigerd(herkomst, OPERATIE, over(vastleggingen));
            throw new OnbevoegdeOpgaven(onbevoegd);
        }
        verslag.gedaan(herkomst, OPERATIE, over(vastleggingen));
        return boek.leg(bron, herkomst.vrager().naam(), vastleggingen);
    }

    /**
     * Reserves an amount of a mandate of the asker.
     *
     * @param kenmerk the asker's own reference; the same one reserves once only
     * @throws NietToegestaan when role, purpose or mandate do not allow it, or not enough of it is left
     */
    public UUID reserveer(Herkomst herkomst, Vraag.Inzet inzet, String kenmerk) {
        var vandaag = LocalDate.now(clock);
        if (toegang.besluit(herkomst.vrager(), inzet, herkomst.doel(), vandaag) instanceof Besluit.Geweigerd nee) {
            verslag.geweigerd(herkomst, RESERVEREN, List.of());
            throw new NietToegestaan(nee.ontbreekt());
        }
        verslag.gedaan(herkomst, RESERVEREN, List.of());
        return boek.reserveer(herkomst.vrager(), inzet, kenmerk, vandaag).orElseThrow(() -> {
            verslag.geweigerd(herkomst, RESERVEREN, List.of()); // what was left went to another meanwhile
            return new NietToegestaan(List.of(new Reden.Mandaat().tekst()));
        });
    }

    private Vastlegging vastlegging(Opgave opgave) {
        return switch (opgave) {
            case Opgave.OverPersoon(var nummer, var bsn, var feit) ->
                new Vastlegging.OverPersoon(nummer, personen.withBsn(bsn), feit);
            case Opgave.OverOrganisatie(var nummer, var feit) -> new Vastlegging.OverOrganisatie(nummer, feit);
        };
    }

    /** Nobody is looked up or made known by a number that its bringer may not use. */
    private void zonderBsn(Herkomst herkomst, List<Opgave> opgaven) {
        if (magBsn(herkomst.vrager())) {
            return;
        }
        var problemen = IntStream.range(0, opgaven.size())
                .filter(i -> opgaven.get(i) instanceof Opgave.OverPersoon)
                .mapToObj(i -> zonderArtikel("/opgaven/%d/bsn".formatted(i)))
                .toList();
        if (!problemen.isEmpty()) {
            verslag.geweigerd(herkomst, OPERATIE, List.of());
            throw new OnbevoegdeOpgaven(problemen);
        }
    }

    /** A person may; a system when its file names an article. */
    private boolean magBsn(Vrager vrager) {
        return vrager.medewerker() != null
                || partners.find(new PartnerId(vrager.naam()))
                        .map(Partner::magBsn)
                        .orElse(false);
    }

    private static List<Problem> onbevoegd(Vrager vrager, List<Vastlegging> vastleggingen) {
        return IntStream.range(0, vastleggingen.size())
                .filter(i -> !Bevoegdheid.mag(vrager.organisatie(), vastleggingen.get(i)))
                .mapToObj(i -> onbevoegd("/opgaven/" + i))
                .toList();
    }

    private static List<PersoonId> over(List<Vastlegging> vastleggingen) {
        return vastleggingen.stream()
                .filter(Vastlegging.OverPersoon.class::isInstance)
                .map(Vastlegging.OverPersoon.class::cast)
                .map(Vastlegging.OverPersoon::persoon)
                .distinct()
                .toList();
    }

    private static Problem onbevoegd(String where) {
        return new Problem(
                Kind.NOT_PERMITTED,
                where,
                "Uw organisatie mag dit niet opgeven.",
                "Niemand geeft zichzelf een relatie; wie gezag heeft of waar iemand woont zegt een gemeente.");
    }

    private static Problem zonderArtikel(String where) {
        return new Problem(
                Kind.NOT_PERMITTED,
                where,
                "Dit systeem mag niemand bij het burgerservicenummer noemen: zijn aansluiting noemt geen wetsartikel dat het toestaat.",
                "Staat de wet het toe, laat dan bij de aansluiting onder bsnArtikel het artikel opnemen.");
    }

    /** Some of what was stated is not for this organisation to state. */
    public static final class OnbevoegdeOpgaven extends RuntimeException {

        private final transient List<Problem> problems;

        OnbevoegdeOpgaven(List<Problem> problems) {
            super("not for this organisation to state", null, false, false);
            this.problems = List.copyOf(problems);
        }

        /** Which, each with its place. */
        public List<Problem> problems() {
            return problems;
        }
    }
}
