package nl.regiehub.gateway.ventiel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Stap.Wijze;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Partij;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Logrecht;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** Tells an inwoner that their data was opened by ventiel: once it is closed, unless that was postponed. */
@Component
public final class Kennisgevingen {

    private final Ventielen ventielen;
    private final Logrecht logrecht;
    private final Verslag verslag;
    private final Clock clock;

    Kennisgevingen(Journal journal, Logrecht logrecht, Verslag verslag, Clock clock) {
        this.ventielen = journal.ventielen();
        this.logrecht = logrecht;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * What an inwoner is told of one ventiel.
     *
     * @param ventiel names it; the lines of the own log that were read under it have the same name
     * @param van when it opened
     * @param tot when it closed
     * @param gezag who opened it
     * @param aanvrager whose organisation asked
     * @param partijen which organisations could read
     * @param gronden what, each with its ground
     * @param reden why, as who asked said it
     */
    public record Kennisgeving(
            UUID ventiel,
            Instant van,
            Instant tot,
            Organisatiecode gezag,
            Organisatiecode aanvrager,
            Set<Organisatiecode> partijen,
            Map<Categorie, String> gronden,
            String reden) {}

    /**
     * What the inwoner may be told by now, newest first. Having been shown it is noted, so that nobody needs to write.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public List<Kennisgeving> mijn(Herkomst herkomst) {
        return over(herkomst, logrecht.personen(herkomst));
    }

    /** The same about one person; none when the asker may not have that person's log. */
    public List<Kennisgeving> over(Herkomst herkomst, PersoonId persoon) {
        var wie = logrecht.alleen(herkomst, persoon);
        return wie.isEmpty() ? List.of() : over(herkomst, wie);
    }

    private List<Kennisgeving> over(Herkomst herkomst, Set<PersoonId> personen) {
        var wie = herkomst.vrager();
        var rijp = ventielen.over(personen).stream()
                .filter(zaak -> zaak.mededeelbaar(clock.instant()))
                .toList();
        verslag.gedaan(
                herkomst,
                "ventiel:mededelen",
                rijp.stream().map(Ventielzaak::id).toList());
        rijp.stream()
                .filter(zaak -> zaak.medegedeeld().isEmpty())
                .forEach(zaak -> ventielen.zet(zaak, new Stap.Medegedeeld(clock.instant(), wie.naam(), Wijze.SCHERM)));
        return rijp.stream().map(Kennisgevingen::kennisgeving).toList();
    }

    private static Kennisgeving kennisgeving(Ventielzaak zaak) {
        var open = zaak.geopend().orElseThrow();
        return new Kennisgeving(
                zaak.id(),
                open.op(),
                zaak.einde().orElseThrow(),
                open.gezag(),
                zaak.aangevraagd().organisatie(),
                zaak.aanvraag().partijen().stream().map(Partij::organisatie).collect(toUnmodifiableSet()),
                open.gronden(),
                zaak.aanvraag().reden());
    }

    /** The ventielen about these persons of which the inwoner may not know yet. */
    public Set<UUID> verzwegen(Collection<PersoonId> personen) {
        return over(personen, false);
    }

    /** The ventielen about these persons of which the inwoner may know. */
    public Set<UUID> verteld(Collection<PersoonId> personen) {
        return over(personen, true);
    }

    private Set<UUID> over(Collection<PersoonId> personen, boolean mededeelbaar) {
        return ventielen.over(personen).stream()
                .filter(zaak -> zaak.mededeelbaar(clock.instant()) == mededeelbaar)
                .map(Ventielzaak::id)
                .collect(toUnmodifiableSet());
    }
}
