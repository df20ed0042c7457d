package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** Writes what is about to be answered in the audit trail. What cannot be written is not answered. */
@Component
public final class Verslag {

    private final Audit audit;
    private final Clock clock;

    Verslag(Journal journal, Clock clock) {
        this.audit = journal.audit();
        this.clock = clock;
    }

    /** Something is shown, by the rules that opened it. */
    void getoond(Herkomst herkomst, String handeling, Collection<?> onderwerp, Zichtbaar zicht) {
        var regels = zicht.delen().values().stream()
                .map(Besluit.Toegestaan::regel)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        schrijf(herkomst, handeling, onderwerp, regels, "toegestaan");
    }

    /** Something is done. */
    void gedaan(Herkomst herkomst, String handeling, Collection<?> onderwerp) {
        schrijf(herkomst, handeling, onderwerp, "", "toegestaan");
    }

    /** Nothing is shown or done. */
    void geweigerd(Herkomst herkomst, String handeling, Collection<?> onderwerp) {
        schrijf(herkomst, handeling, onderwerp, "", "geweigerd");
    }

    /** A system brought a message, or asked about one. */
    public void bericht(Herkomst herkomst, String handeling, String onderwerp, boolean toegestaan) {
        schrijf(herkomst, handeling, List.of(onderwerp), "", toegestaan ? "toegestaan" : "geweigerd");
    }

    private void schrijf(Herkomst van, String handeling, Collection<?> onderwerp, String regels, String uitkomst) {
        audit.write(new Audit.Regel(
                clock.instant(),
                van.vrager().naam(),
                van.vrager().rol(),
                van.vrager().organisatie(),
                handeling,
                onderwerp.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                van.doel().isEmpty() ? null : van.doel(),
                regels.isEmpty() ? null : regels,
                uitkomst,
                van.adres()));
    }
}
