package nl.regiehub.gateway.termen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.gateway.termen.Afwijkingen.Telling;
import nl.regiehub.gateway.termen.Partnerlijsten.Partnerdekking;
import nl.regiehub.vocabulary.naslag.Spraakverwarring;
import nl.regiehub.vocabulary.naslag.Uitgave;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report on where words get in each other's way, for screen, program and spreadsheet alike. */
@Component
public final class Rapport {

    private final Uitgaven uitgaven;
    private final Partnerlijsten partnerlijsten;
    private final Afwijkingen afwijkingen;
    private final Clock clock;
    private volatile @Nullable Opgesteld laatste;

    Rapport(Uitgaven uitgaven, Partnerlijsten partnerlijsten, Afwijkingen afwijkingen, Clock clock) {
        this.uitgaven = uitgaven;
        this.partnerlijsten = partnerlijsten;
        this.afwijkingen = afwijkingen;
        this.clock = clock;
    }

    /**
     * A report as it was drawn up.
     *
     * @param op the day that it holds for
     * @param taal what is confused with what
     * @param partners how far each partner's lists are translated
     * @param tijd how the words of gemeenten changed
     */
    public record Opgesteld(LocalDate op, Spraakverwarring taal, List<Partnerdekking> partners, List<Telling> tijd) {

        /** Copies the lists. */
        public Opgesteld {
            partners = List.copyOf(partners);
            tijd = List.copyOf(tijd);
        }
    }

    /** The report of today on the release in force; drawn up once for both. */
    public Opgesteld nu() {
        Uitgave uitgave = uitgaven.nu();
        LocalDate vandaag = LocalDate.now(clock);
        Opgesteld known = laatste;
        if (known == null
                || !known.op().equals(vandaag)
                || !known.taal().publicatie().equals(uitgave.id())) {
            Spraakverwarring taal = uitgave.werk().spraakverwarring(vandaag);
            known = new Opgesteld(
                    vandaag, taal, partnerlijsten.dekking(uitgave, taal.dekking()), afwijkingen.doorDeTijd());
            laatste = known;
        }
        return known;
    }
}
