package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.inzage.Samenwonen.Huishouden;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/** Looks households up and shows the shared view of them, to whoever may see it and no further. */
@Component
public final class Huishoudens {

    private static final String ZOEK = "huishouden:zoeken";
    private static final String BEELD = "huishouden:beeld";
    private static final String GROND = "inzage";

    private final Persons personen;
    private final Samenwonen samenwonen;
    private final Dossiergraaf graaf;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Huishoudens(
            Journal journal,
            Samenwonen samenwonen,
            Dossiergraaf graaf,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.personen = journal.persons();
        this.samenwonen = samenwonen;
        this.graaf = graaf;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /** A household that was found, with its members as far as the asker may know them. */
    public record Gevonden(UUID id, List<Beeld.Lid> leden) {}

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
        var vandaag = LocalDate.now(clock);
        Map<UUID, Huishouden> gevonden = new LinkedHashMap<>();
        var gezocht = zoek(vraag);
        for (PersoonId persoon : gezocht) {
            var huishouden = samenwonen.rond(herkomst, Set.of(persoon), vandaag);
            if (!huishouden.leden().isEmpty()) {
                gevonden.put(personen.household(huishouden.leden(), GROND), huishouden);
            }
        }
        verslag.getoond(herkomst, ZOEK, onderwerp(gevonden.keySet(), gezocht), alles(gevonden));
        var antwoord = new ArrayList<Gevonden>();
        gevonden.forEach((id, huishouden) ->
                antwoord.add(new Gevonden(id, beeld(huishouden, vandaag).leden())));
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
        if (huishouden.leden().isEmpty()) {
            verslag.geweigerd(herkomst, BEELD, List.of(id));
            throw new NietGevonden();
        }
        verslag.getoond(herkomst, BEELD, List.of(id), huishouden.zicht());
        return new Getoond(id, beeld(huishouden, vandaag), huishouden.zicht());
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
