package nl.regiehub.gateway.inzage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.routes.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is about to be answered in the audit trail. What cannot be written is not answered. */
@Component
public final class Verslag {

    private static final Zichtbaar NIETS = new Zichtbaar(Map.of());

    /** In place of a purpose that does not exist: people type anything anywhere, a BSN too. */
    private static final String ONBEKEND = "onbekend";

    private final Audit audit;
    private final Set<String> doelen;
    private final Clock clock;

    Verslag(Journal journal, Configuratie configuratie, Clock clock) {
        this.audit = journal.audit();
        this.doelen = configuratie.beleid().kader().doelen().keySet();
        this.clock = clock;
    }

    /** Something is shown: which parts, how much of each, and by the rules that opened them. */
    public void getoond(Herkomst herkomst, String handeling, Collection<?> onderwerp, Zichtbaar zicht) {
        schrijf(herkomst, handeling, onderwerp, zicht, "toegestaan");
    }

    /** Something is done. */
    public void gedaan(Herkomst herkomst, String handeling, Collection<?> onderwerp) {
        schrijf(herkomst, handeling, onderwerp, NIETS, "toegestaan");
    }

    /** Nothing is shown or done. */
    public void geweigerd(Herkomst herkomst, String handeling, Collection<?> onderwerp) {
        schrijf(herkomst, handeling, onderwerp, NIETS, "geweigerd");
    }

    /** A system brought a message, or asked about one. */
    public void bericht(Herkomst herkomst, String handeling, String onderwerp, boolean toegestaan) {
        schrijf(herkomst, handeling, List.of(onderwerp), NIETS, toegestaan ? "toegestaan" : "geweigerd");
    }

    private void schrijf(Herkomst van, String handeling, Collection<?> onderwerp, Zichtbaar zicht, String uitkomst) {
        audit.write(new Audit.Regel(
                clock.instant(),
                van.vrager().naam(),
                van.vrager().rol(),
                van.vrager().organisatie(),
                handeling,
                onderwerp.stream().map(String::valueOf).collect(joining(" ")),
                gevuld(zicht.delen().entrySet().stream().map(Verslag::deel)),
                gevuld(Stream.of(doel(van))),
                gevuld(zicht.delen().values().stream().map(Besluit.Toegestaan::regel)),
                gevuld(zicht.ventielen().stream().map(UUID::toString)),
                uitkomst,
                van.adres(),
                betreft(zicht, onderwerp)));
    }

    private String doel(Herkomst van) {
        return van.doel().isEmpty() || doelen.contains(van.doel()) ? van.doel() : ONBEKEND;
    }

    /**
     * Each person with what of them is shown: nobody's log tells of a housemate. Who is looked for or dealt with without
     * anything being shown has nothing of the kind, and yet whoever supervises finds the line.
     */
    private static List<Audit.Betreft> betreft(Zichtbaar zicht, Collection<?> onderwerp) {
        var getoond = zicht.delen().entrySet().stream()
                .collect(groupingBy(deel -> deel.getKey().persoon()));
        var genoemd = onderwerp.stream().filter(PersoonId.class::isInstance).map(PersoonId.class::cast);
        return Stream.concat(getoond.keySet().stream(), genoemd)
                .distinct()
                .sorted(Comparator.comparing(PersoonId::waarde))
                .map(wie -> new Audit.Betreft(
                        wie,
                        woorden(getoond.getOrDefault(wie, List.of()).stream().map(Verslag::deel))))
                .toList();
    }

    private static String deel(Map.Entry<Dossierdeel, Besluit.Toegestaan> deel) {
        return "%s:%s"
                .formatted(deel.getKey().categorie(), deel.getValue().graad())
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String gevuld(Stream<String> woorden) {
        var regel = woorden(woorden);
        return regel.isEmpty() ? null : regel;
    }

    private static String woorden(Stream<String> woorden) {
        return woorden.distinct().sorted().collect(joining(" "));
    }
}
