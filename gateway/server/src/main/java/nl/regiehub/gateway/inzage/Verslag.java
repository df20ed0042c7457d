package nl.regiehub.gateway.inzage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.routes.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is about to be answered in the audit trail. What cannot be written is not answered. */
@Component
public final class Verslag {

    private static final Zichtbaar NIETS = new Zichtbaar(Map.of());

    private final Audit audit;
    private final Clock clock;

    Verslag(Journal journal, Clock clock) {
        this.audit = journal.audit();
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
                gevuld(Stream.of(van.doel())),
                gevuld(zicht.delen().values().stream().map(Besluit.Toegestaan::regel)),
                gevuld(zicht.ventielen().stream().map(UUID::toString)),
                uitkomst,
                van.adres(),
                betreft(zicht)));
    }

    /** Each person with what of them is shown: nobody's log tells of a housemate. */
    private static List<Audit.Betreft> betreft(Zichtbaar zicht) {
        return zicht.delen().entrySet().stream()
                .collect(groupingBy(deel -> deel.getKey().persoon()))
                .entrySet()
                .stream()
                .map(wie -> new Audit.Betreft(
                        wie.getKey(), gevuld(wie.getValue().stream().map(Verslag::deel))))
                .sorted(Comparator.comparing(wie -> wie.persoon().waarde()))
                .toList();
    }

    private static String deel(Map.Entry<Dossierdeel, Besluit.Toegestaan> deel) {
        return "%s:%s"
                .formatted(deel.getKey().categorie(), deel.getValue().graad())
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String gevuld(Stream<String> woorden) {
        var regel = woorden.distinct().sorted().collect(joining(" "));
        return regel.isEmpty() ? null : regel;
    }
}
