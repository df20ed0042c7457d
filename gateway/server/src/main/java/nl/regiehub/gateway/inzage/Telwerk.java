package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import nl.regiehub.access.Telbaar;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.telling.Kenmerk;
import nl.regiehub.access.telling.Kenmerken;
import nl.regiehub.access.telling.Tellingen;
import nl.regiehub.access.telling.Tijdvak;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.access.telling.Verteld;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Tellingboek;
import org.springframework.stereotype.Component;

/** Works out the tables of an organisation once for each period that is over; from then on they are read. */
@Component
public final class Telwerk {

    private final Toegang toegang;
    private final Tellingboek boek;
    private final Dossiergraaf graaf;
    private final Clock clock;
    private final Lock bezig = new ReentrantLock();

    /**
     * @param journal keeps what was told
     * @param toegang decides who is counted
     * @param graaf knows what was assigned
     * @param clock tells which periods are over
     */
    public Telwerk(Journal journal, Toegang toegang, Dossiergraaf graaf, Clock clock) {
        this.toegang = toegang;
        this.boek = journal.tellingboek();
        this.graaf = graaf;
        this.clock = clock;
    }

    /** Every number that may be told in the name of an organisation, to the person; whom of it may be told which is not looked at. */
    public Map<Vak, Integer> aantallen(Organisatiecode organisatie) {
        var vandaag = LocalDate.now(clock);
        var tijdvakken = Tijdvak.voorbij(vandaag);
        var verteld = boek.van(organisatie, tijdvakken);
        return verteld.tijdvakken().containsAll(tijdvakken)
                ? verteld.aantallen()
                : bijgewerkt(organisatie, tijdvakken, vandaag).aantallen();
    }

    private Verteld bijgewerkt(Organisatiecode organisatie, List<Tijdvak> tijdvakken, LocalDate vandaag) {
        bezig.lock();
        try {
            var verteld = boek.van(organisatie, tijdvakken);
            if (verteld.tijdvakken().containsAll(tijdvakken)) {
                return verteld;
            }
            var nieuw = Tellingen.van(kenmerken(toegang.telbaar(organisatie, vandaag)), tijdvakken, verteld);
            if (nieuw.isEmpty() && verteld.tijdvakken().isEmpty()) {
                return verteld; // nothing was ever told: what comes in first may still be counted
            }
            boek.stelVast(organisatie, Set.copyOf(tijdvakken), nieuw, clock.instant());
            return boek.van(organisatie, tijdvakken);
        } finally {
            bezig.unlock();
        }
    }

    private Stream<Kenmerk> kenmerken(Telbaar telbaar) {
        return Kenmerken.van(telbaar, graaf.voorzieningen(telbaar.alle()));
    }
}
