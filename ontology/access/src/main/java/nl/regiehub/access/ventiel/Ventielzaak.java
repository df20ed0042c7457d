package nl.regiehub.access.ventiel;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.regiehub.access.ventiel.Stap.Aangevraagd;
import nl.regiehub.access.ventiel.Stap.Geopend;
import nl.regiehub.access.ventiel.Stap.Getoetst;
import nl.regiehub.access.ventiel.Stap.Geweigerd;
import nl.regiehub.access.ventiel.Stap.Ingetrokken;
import nl.regiehub.access.ventiel.Stap.Medegedeeld;
import nl.regiehub.access.ventiel.Stap.Uitgesteld;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;

/**
 * A ventiel from request to notice.
 *
 * @param id names it; tells nothing
 * @param persoon whom the request named
 * @param stappen what was done about it, in order; the first is the request
 */
public record Ventielzaak(UUID id, PersoonId persoon, List<Stap> stappen) {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** Copies the list. */
    public Ventielzaak {
        stappen = List.copyOf(stappen);
    }

    /** Where a ventiel stands. */
    public enum Stand {
        AANGEVRAAGD,
        /** Nobody decided before the moment until which it was asked. */
        VERVALLEN,
        GEWEIGERD,
        OPEN,
        /** It closed by itself. */
        VERLOPEN,
        INGETROKKEN
    }

    /** The ventiel once a step was added. */
    public Ventielzaak na(Stap stap) {
        var meer = new ArrayList<>(stappen);
        meer.add(stap);
        return new Ventielzaak(id, persoon, meer);
    }

    /** Where it stands at a moment; it closes without anybody doing anything. */
    public Stand stand(Instant nu) {
        if (laatste(Ingetrokken.class).isPresent()) {
            return Stand.INGETROKKEN;
        }
        if (laatste(Geweigerd.class).isPresent()) {
            return Stand.GEWEIGERD;
        }
        return geopend()
                .map(open -> nu.isBefore(open.tot()) ? Stand.OPEN : Stand.VERLOPEN)
                .orElseGet(() -> nu.isBefore(aanvraag().tot()) ? Stand.AANGEVRAAGD : Stand.VERVALLEN);
    }

    public Aangevraagd aangevraagd() {
        return (Aangevraagd) stappen.getFirst();
    }

    public Aanvraag aanvraag() {
        return aangevraagd().aanvraag();
    }

    /** That it was opened; empty when it never was. */
    public Optional<Geopend> geopend() {
        return laatste(Geopend.class);
    }

    public Optional<Geweigerd> geweigerd() {
        return laatste(Geweigerd.class);
    }

    public Optional<Ingetrokken> ingetrokken() {
        return laatste(Ingetrokken.class);
    }

    public Optional<Getoetst> getoetst() {
        return laatste(Getoetst.class);
    }

    public Optional<Medegedeeld> medegedeeld() {
        return laatste(Medegedeeld.class);
    }

    public Optional<Uitgesteld> uitgesteld() {
        return laatste(Uitgesteld.class);
    }

    /** When it closed, or will close by itself; empty when it was never opened. */
    public Optional<Instant> einde() {
        return geopend()
                .map(open -> laatste(Ingetrokken.class).map(Ingetrokken::op).orElse(open.tot()));
    }

    /**
     * Whether the inwoner may know at a moment: it was opened, it is closed, and if telling was postponed, the day on
     * which that would be looked at again has come. Whoever was told knows.
     */
    public boolean mededeelbaar(Instant nu) {
        return medegedeeld().isPresent()
                || (einde().filter(einde -> !nu.isBefore(einde)).isPresent()
                        && uitgesteld()
                                .filter(uitstel -> vandaag(nu).isBefore(uitstel.herziening()))
                                .isEmpty());
    }

    /** What access rests on by it, for each person; empty when it was never opened. */
    public Map<PersoonId, Persoonsfeit.Ventiel> feiten() {
        return geopend()
                .map(open -> open.personen().stream().collect(toUnmodifiableMap(Function.identity(), _ -> feit(open))))
                .orElse(Map.of());
    }

    private Persoonsfeit.Ventiel feit(Geopend open) {
        return new Persoonsfeit.Ventiel(
                id,
                aanvraag().casus(),
                open.door(),
                aanvraag().partijen(),
                open.gronden().keySet(),
                open.op(),
                einde().orElseThrow());
    }

    /** What day it is in the Netherlands at a moment. */
    public static LocalDate vandaag(Instant nu) {
        return LocalDate.ofInstant(nu, NEDERLAND);
    }

    private <S extends Stap> Optional<S> laatste(Class<S> soort) {
        return stappen.reversed().stream()
                .filter(soort::isInstance)
                .map(soort::cast)
                .findFirst();
    }
}
