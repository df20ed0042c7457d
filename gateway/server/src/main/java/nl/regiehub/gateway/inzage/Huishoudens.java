package nl.regiehub.gateway.inzage;

import static java.util.Collections.disjoint;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.inzage.Samenwonen.Huishouden;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks households up and shows the shared view of them, to whoever may see it and no further. */
@Component
public final class Huishoudens {

    /** Looking a household up. */
    public static final String ZOEK = "huishouden:zoeken";

    /** Seeing with whom one is involved. */
    public static final String EIGEN = "huishouden:eigen";

    /** So many persons stand on one page of those with whom somebody is involved. */
    static final int BLADZIJDE = 100;

    private static final String BEELD = "huishouden:beeld";
    private static final String GROND = "inzage";
    private static final String CONSULT = "consult ";

    /** By what is seen, so that it tells nothing else: by name, and of namesakes who live with most people first. */
    private static final Comparator<Gevonden> OP_NAAM = comparing(Gevonden::naam, nullsLast(naturalOrder()))
            .thenComparing(gevonden -> -gevonden.leden().size());

    private final Persons personen;
    private final Samenwonen samenwonen;
    private final Toegang toegang;
    private final Dossiergraaf graaf;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Huishoudens(
            Journal journal,
            Samenwonen samenwonen,
            Toegang toegang,
            Dossiergraaf graaf,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.personen = journal.persons();
        this.samenwonen = samenwonen;
        this.toegang = toegang;
        this.graaf = graaf;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /** A household that was found, with its members as far as the asker may know them. */
    public record Gevonden(UUID id, List<Beeld.Lid> leden) {

        /** Of whoever comes first and has one that may be shown. */
        private @Nullable String naam() {
            return leden.stream()
                    .flatMap(lid -> Stream.ofNullable(lid.naam()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A page of the households with which somebody is involved.
     *
     * @param huishoudens sorted by the name of whoever comes first in each
     * @param verder at which person the next page begins; null on the last
     */
    public record Bladzijde(
            List<Gevonden> huishoudens, @Nullable Integer verder) {}

    /**
     * A household as it may be shown.
     *
     * @param id its opaque id
     * @param beeld the shared view
     * @param zicht what was opened and by which rules
     */
    public record Getoond(UUID id, Beeld beeld, Zichtbaar zicht) {}

    /**
     * Looks for households. An unknown person and one that may not be seen give the same empty answer.
     *
     * @throws NietToegestaan when role or purpose do not allow looking
     */
    public List<Gevonden> zoek(Herkomst herkomst, Zoekvraag vraag) {
        slagboom.door(herkomst, ZOEK);
        return rond(herkomst, ZOEK, zoek(vraag), Set.of());
    }

    /**
     * The households with whose members the asker has a relation of their own, as far as something of them may be seen.
     *
     * @param vanaf at which person, of those of whom something may be seen, the page begins
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public Bladzijde eigen(Herkomst herkomst, int vanaf) {
        slagboom.door(herkomst, EIGEN);
        var eigen = eigen(herkomst);
        var begin = Math.clamp(vanaf, 0, eigen.size());
        var einde = Math.min(begin + BLADZIJDE, eigen.size());
        var eerder = Set.copyOf(eigen.subList(0, begin));
        var huishoudens = rond(herkomst, EIGEN, eigen.subList(begin, einde), eerder);
        return new Bladzijde(huishoudens, einde < eigen.size() ? einde : null);
    }

    /** In an order that stays, whatever they are called. */
    private List<PersoonId> eigen(Herkomst herkomst) {
        var vandaag = LocalDate.now(clock);
        var personen = toegang.eigenPersonen(herkomst.vrager(), herkomst.doel(), vandaag);
        return toegang.zichtbaar(herkomst.vrager(), personen, herkomst.doel(), vandaag).delen().keySet().stream()
                .map(Dossierdeel::persoon)
                .distinct()
                .sorted(comparing(PersoonId::waarde))
                .toList();
    }

    /** The households around some persons, each once, unless somebody of them was shown earlier. */
    private List<Gevonden> rond(Herkomst herkomst, String operatie, List<PersoonId> gezocht, Set<PersoonId> eerder) {
        var vandaag = LocalDate.now(clock);
        Map<UUID, Huishouden> gevonden = new LinkedHashMap<>();
        gezocht.stream()
                .map(persoon -> samenwonen.rond(herkomst, Set.of(persoon), vandaag))
                .filter(huishouden -> !huishouden.leden().isEmpty() && disjoint(huishouden.leden(), eerder))
                .forEach(huishouden -> gevonden.put(id(herkomst, huishouden), huishouden));
        verslag.getoond(herkomst, operatie, onderwerp(gevonden.keySet(), gezocht), alles(gevonden));
        var antwoord = new ArrayList<Gevonden>();
        gevonden.forEach((id, huishouden) ->
                antwoord.add(new Gevonden(id, beeld(huishouden, vandaag).leden())));
        antwoord.sort(OP_NAAM);
        return antwoord;
    }

    /** Whoever looks for somebody of whom they may see nothing is found by whoever supervises. */
    private static List<?> onderwerp(Set<UUID> gevonden, List<PersoonId> gezocht) {
        return Stream.concat(gevonden.stream(), gezocht.stream()).toList();
    }

    private List<PersoonId> zoek(Zoekvraag vraag) {
        return switch (vraag) {
            case Zoekvraag.OpBsn(var bsn) -> personen.byBsn(bsn).stream().toList();
            case Zoekvraag.OpNaam(var naam, var geboren) -> personen.byName(naam, geboren);
        };
    }

    /**
     * Shows a household.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     * @throws NietGevonden when there is no such household, or none that this asker may see anything of
     */
    public Getoond beeld(Herkomst herkomst, UUID id) {
        slagboom.door(herkomst, BEELD);
        var vandaag = LocalDate.now(clock);
        var huishouden = samenwonen.rond(herkomst, personen.members(id), vandaag);
        if (huishouden.leden().isEmpty() || elders(herkomst, huishouden, id)) {
            verslag.geweigerd(herkomst, BEELD, List.of(id));
            throw new NietGevonden();
        }
        verslag.getoond(herkomst, BEELD, List.of(id), huishouden.zicht());
        return new Getoond(id, beeld(huishouden, vandaag), huishouden.zicht());
    }

    /** Who does not see whose household it is knows it by an id that nobody of another organisation has. */
    private UUID id(Herkomst herkomst, Huishouden huishouden) {
        var grond =
                huishouden.herkenbaar() ? GROND : CONSULT + herkomst.vrager().organisatie();
        return personen.household(huishouden.leden(), grond);
    }

    /** Whether an id would tell somebody whose household it is, because it was learnt from who knows. */
    private boolean elders(Herkomst herkomst, Huishouden huishouden, UUID id) {
        return !huishouden.herkenbaar() && !id(herkomst, huishouden).equals(id);
    }

    private Beeld beeld(Huishouden huishouden, LocalDate op) {
        return graaf.beeld(huishouden.zicht(), List.copyOf(huishouden.leden()), op);
    }

    private static Zichtbaar alles(Map<UUID, Huishouden> gevonden) {
        var delen = new LinkedHashMap<>(new Zichtbaar(Map.of()).delen());
        gevonden.values().forEach(huishouden -> delen.putAll(huishouden.zicht().delen()));
        return new Zichtbaar(delen);
    }
}
