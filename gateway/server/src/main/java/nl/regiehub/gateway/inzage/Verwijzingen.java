package nl.regiehub.gateway.inzage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Toegang;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.dossier.Beeld.Verwijzingstand;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.routes.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verwijzingen that were addressed to the asker's organisation, and its answers to them. */
@Component
public final class Verwijzingen {

    /** Why a verwijzing may be refused: the codes of the list {@link Codelijst#REDEN_WEIGERING}. */
    public static final List<String> REDENEN = List.of(
            "geen-plaats",
            "past-niet-bij-aanbod",
            "andere-hulp-nodig",
            "buiten-werkgebied",
            "geen-contract",
            "onvoldoende-informatie",
            "client-ziet-af",
            "leeftijdsgrens",
            "anders");

    private static final String OPERATIE = "verwijzing:beantwoorden";

    private final Feiten feiten;
    private final Toegang toegang;
    private final Dossiergraaf graaf;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Antwoordpost post;
    private final Clock clock;

    Verwijzingen(
            Journal journal,
            Toegang toegang,
            Dossiergraaf graaf,
            Slagboom slagboom,
            Verslag verslag,
            Antwoordpost post,
            Clock clock) {
        this.feiten = journal.feiten();
        this.toegang = toegang;
        this.graaf = graaf;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.post = post;
        this.clock = clock;
    }

    /**
     * A verwijzing to the asker's organisation.
     *
     * @param id under which it is answered
     * @param stand what was asked and how far it is
     * @param persoon whom it is about, as far as the asker may know
     */
    public record Binnengekomen(UUID id, Verwijzingstand stand, Beeld.@Nullable Lid persoon) {

        /** Whether it still waits for an answer. */
        public boolean open() {
            return stand.status().equals(Status.AANGEBODEN.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What the organisation decides. */
    public sealed interface Besluit {

        /** It will help. */
        record Accepteer() implements Besluit {}

        /** It will not, for a reason of the list {@link Codelijst#REDEN_WEIGERING}. */
        record Weiger(String reden) implements Besluit {}
    }

    /**
     * Everything that was addressed to the asker's organisation, what waits for an answer first.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public List<Binnengekomen> mijn(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var vandaag = LocalDate.now(clock);
        var personen = verwezenNaar(herkomst.vrager().organisatie());
        var zicht = toegang.zichtbaar(herkomst.vrager(), personen, herkomst.doel(), vandaag);
        verslag.getoond(
                herkomst,
                "verwijzingen",
                personen.stream().map(PersoonId::waarde).toList(),
                zicht);
        var beeld = graaf.beeld(zicht, List.copyOf(personen), vandaag);
        return beeld.verwijzingen().stream()
                .filter(stand -> herkomst.vrager().organisatie().equals(stand.ontvanger()))
                .map(stand -> new Binnengekomen(post.id(stand), stand, lid(beeld, stand.persoon())))
                .sorted((een, ander) -> Boolean.compare(ander.open(), een.open()))
                .toList();
    }

    private Set<PersoonId> verwezenNaar(Organisatiecode organisatie) {
        return feiten.relatiesVan(organisatie).stream()
                .filter(feit -> feit.soort() == Relatiefeit.Soort.VERWEZENE)
                .map(Relatiefeit::persoon)
                .collect(toUnmodifiableSet());
    }

    private static Beeld.@Nullable Lid lid(Beeld beeld, PersoonId persoon) {
        return beeld.leden().stream()
                .filter(lid -> lid.persoon().equals(persoon))
                .findFirst()
                .orElse(null);
    }

    /**
     * Answers a verwijzing. The answer goes the way of every message: kept, recorded and delivered to who asked.
     *
     * @throws NietToegestaan when role or purpose do not allow it, or it was answered before
     * @throws NietGevonden when there is no such verwijzing to this organisation
     */
    public void antwoord(Herkomst herkomst, UUID id, Besluit besluit) {
        var gevonden = mijn(herkomst).stream()
                .filter(verwijzing -> verwijzing.id().equals(id))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        if (!gevonden.open()) {
            throw new AlBeantwoord();
        }
        verslag.gedaan(herkomst, OPERATIE, List.of(id));
        switch (besluit) {
            case Besluit.Accepteer() ->
                post.verstuur(herkomst.vrager().organisatie(), gevonden.stand(), Status.GEACCEPTEERD, null);
            case Besluit.Weiger(var reden) ->
                post.verstuur(
                        herkomst.vrager().organisatie(),
                        gevonden.stand(),
                        Status.GEWEIGERD,
                        new Code(Codelijst.REDEN_WEIGERING, reden));
        }
    }

    /** A verwijzing is answered once; what follows is told by the provider's own system. */
    public static final class AlBeantwoord extends RuntimeException {

        AlBeantwoord() {
            super("answered before", null, false, false);
        }
    }
}
