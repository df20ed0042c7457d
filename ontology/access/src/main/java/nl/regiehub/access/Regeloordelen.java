package nl.regiehub.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/** Decides on what is sent by the rules and facts that decide on reading. */
final class Regeloordelen implements Oordeel.Bron {

    /** A batch for a slow partner takes long: a withdrawal binds what is still to go of it. */
    private static final Duration VERS = Duration.ofSeconds(1);

    private final Regelboek regels;
    private final Feiten feiten;
    private final Clock klok;

    Regeloordelen(Regelboek regels, Feiten feiten, Clock klok) {
        this.regels = regels;
        this.feiten = feiten;
        this.klok = klok;
    }

    @Override
    public Oordeel.Zitting over(Collection<PersoonId> personen) {
        return new Zitting(Set.copyOf(personen));
    }

    /** The facts of one batch: read when first needed, and again once they are no longer fresh. */
    private final class Zitting implements Oordeel.Zitting {

        private final Set<PersoonId> personen;
        private final Map<Organisatiecode, List<Organisatiefeit>> organisaties = new HashMap<>();
        private @Nullable Bekend bekend;
        private Instant gelezen = Instant.MIN;

        private Zitting(Set<PersoonId> personen) {
            this.personen = personen;
        }

        @Override
        public Oordeel voor(Vrager ontvanger) {
            var besluiten = besluiten(ontvanger);
            return (Dossierdeel deel) -> besluiten.besluit(deel, Graad.INHOUD);
        }

        private synchronized Besluiten besluiten(Vrager ontvanger) {
            var feitenNu = bekend();
            var wie = new Hoedanigheid(
                    ontvanger,
                    LocalDate.now(klok),
                    klok.instant(),
                    organisaties.computeIfAbsent(ontvanger.organisatie(), feiten::organisatiefeiten),
                    true);
            return new Besluiten(wie, Afscherming.DOEL, regels, feitenNu);
        }

        private Bekend bekend() {
            Instant nu = klok.instant();
            @Nullable Bekend eerder = bekend;
            if (eerder != null && nu.isBefore(gelezen.plus(VERS))) {
                return eerder;
            }
            organisaties.clear();
            var vers = Bekend.lees(feiten, personen);
            bekend = vers;
            gelezen = nu;
            return vers;
        }
    }
}
