package nl.regiehub.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;

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

    /** One batch: its facts are read at once, before anything waits for them, and again once they are no longer fresh. */
    private final class Zitting implements Oordeel.Zitting {

        private final Set<PersoonId> personen;
        private final Lock ververst = new ReentrantLock();
        private volatile Stand stand;

        private Zitting(Set<PersoonId> personen) {
            this.personen = personen;
            this.stand = new Stand(personen);
        }

        @Override
        public Oordeel voor(Vrager ontvanger) {
            var besluiten = verseStand().besluiten(ontvanger);
            return (Dossierdeel deel) -> besluiten.besluit(deel, Graad.INHOUD);
        }

        private Stand verseStand() {
            var laatste = stand;
            return laatste.vers() ? laatste : ververst();
        }

        /** One reads, and the others of the batch wait without spending processor time on it. */
        private Stand ververst() {
            ververst.lock();
            try {
                if (!stand.vers()) {
                    stand = new Stand(personen);
                }
                return stand;
            } finally {
                ververst.unlock();
            }
        }
    }

    /** What was known at one moment, and what follows from it for each recipient. */
    private final class Stand {

        private final Instant gelezen = klok.instant();
        private final Bekend bekend;
        private final Map<Vrager, Besluiten> perOntvanger = new ConcurrentHashMap<>();

        private Stand(Set<PersoonId> personen) {
            this.bekend = Bekend.lees(feiten, personen);
        }

        private boolean vers() {
            return klok.instant().isBefore(gelezen.plus(VERS));
        }

        private Besluiten besluiten(Vrager ontvanger) {
            return perOntvanger.computeIfAbsent(
                    ontvanger, wie -> new Besluiten(hoedanigheid(wie), Afscherming.DOEL, regels, bekend));
        }

        private Hoedanigheid hoedanigheid(Vrager ontvanger) {
            return new Hoedanigheid(
                    ontvanger,
                    LocalDate.ofInstant(gelezen, klok.getZone()),
                    gelezen,
                    feiten.organisatiefeiten(ontvanger.organisatie()),
                    true);
        }
    }
}
