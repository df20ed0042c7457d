package nl.regiehub.gateway.ventiel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.ventiel.Aanvraag;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.access.ventiel.Ventielzaak.Stand;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/**
 * A ventiel as those see it who ask, decide or review: everything about it, nothing about the persons.
 *
 * @param id names it
 * @param stand where it stands now
 * @param aanvrager account of who asked
 * @param rol in what role
 * @param organisatie on behalf of whom
 * @param aangevraagd when
 * @param aanvraag what was asked
 * @param gronden what was opened and on what ground; empty when nothing was
 * @param personen of how many persons; 0 when it was never opened
 * @param einde when it closed or will; null when it was never opened
 * @param geopend that it was opened; null when it never was
 * @param geweigerd that it was refused; null when it was not
 * @param ingetrokken that it was closed early; null when it was not
 * @param getoetst what the functionaris made of it; null before that
 * @param uitgesteld that telling was postponed; null when it was not
 * @param medegedeeld that the inwoner was told; null before that
 */
public record Ventielbeeld(
        UUID id,
        Stand stand,
        String aanvrager,
        String rol,
        Organisatiecode organisatie,
        Instant aangevraagd,
        Aanvraag aanvraag,
        Map<Categorie, String> gronden,
        int personen,
        @Nullable Instant einde,
        @Nullable Besluit geopend,
        Stap.@Nullable Geweigerd geweigerd,
        Stap.@Nullable Ingetrokken ingetrokken,
        Stap.@Nullable Getoetst getoetst,
        Stap.@Nullable Uitgesteld uitgesteld,
        Stap.@Nullable Medegedeeld medegedeeld) {

    /** Who opened it and when. */
    public record Besluit(Instant op, String door, Organisatiecode gezag) {}

    static Ventielbeeld van(Ventielzaak zaak, Instant nu) {
        var vraag = zaak.aangevraagd();
        var open = zaak.geopend();
        return new Ventielbeeld(
                zaak.id(),
                zaak.stand(nu),
                vraag.door(),
                vraag.rol(),
                vraag.organisatie(),
                vraag.op(),
                zaak.aanvraag(),
                open.map(Stap.Geopend::gronden).orElse(Map.of()),
                open.map(Stap.Geopend::personen).map(Set<PersoonId>::size).orElse(0),
                zaak.einde().orElse(null),
                open.map(stap -> new Besluit(stap.op(), stap.door(), stap.gezag()))
                        .orElse(null),
                zaak.geweigerd().orElse(null),
                zaak.ingetrokken().orElse(null),
                zaak.getoetst().orElse(null),
                zaak.uitgesteld().orElse(null),
                zaak.medegedeeld().orElse(null));
    }

    static List<Ventielbeeld> van(List<Ventielzaak> zaken, Instant nu) {
        return zaken.stream().map(zaak -> van(zaak, nu)).toList();
    }
}
