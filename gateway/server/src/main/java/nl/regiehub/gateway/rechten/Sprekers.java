package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Spreekrecht;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** Knows as whom somebody speaks for a person today. */
@Component
final class Sprekers {

    private final Feiten feiten;
    private final Clock clock;

    Sprekers(Journal journal, Clock clock) {
        this.feiten = journal.feiten();
        this.clock = clock;
    }

    /** As whom the asker speaks; empty when they do not. */
    Set<Gever> als(Herkomst herkomst, PersoonId persoon) {
        var bekend = feiten.persoonsfeiten(List.of(persoon)).stream()
                .map(Vastgesteld::feit)
                .toList();
        return Spreekrecht.van(herkomst.vrager(), bekend, LocalDate.now(clock));
    }
}
