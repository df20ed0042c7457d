package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.routes.Inbox.Arrival;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.journey.Journey;
import org.springframework.stereotype.Component;

/** Puts what somebody said on screen in the inbox, as the message that their organisation's own system would have sent. */
@Component
public final class Schermpost {

    private final Journal journal;
    private final Journey journey;
    private final Partners partners;
    private final Codec codec;
    private final Clock clock;

    Schermpost(Journal journal, Journey journey, Partners partners, Codecs codecs, Clock clock) {
        this.journal = journal;
        this.journey = journey;
        this.partners = partners;
        this.codec = codecs.of(Regiesysteem.FORMAAT);
        this.clock = clock;
    }

    /**
     * The partner through which an organisation speaks.
     *
     * @throws NietGevonden when it is not connected
     */
    public Partner namens(Organisatiecode organisatie) {
        return partners.of(organisatie).orElseThrow(NietGevonden::new);
    }

    /**
     * Takes a message; once this returns it is durable.
     *
     * @throws NietGevonden when its sender's organisation is not connected
     */
    public void verstuur(Bericht bericht) {
        var kop = bericht.kop();
        var encoded = codec.encode(new Outgoing(bericht, List.of(), Map.of()));
        var bsn = bericht.personen().getFirst().bsn();
        journal.inbox()
                .accept(new Arrival(
                        namens(kop.afzender()).id(),
                        Regiesysteem.FORMAAT,
                        kop.soort(),
                        kop.identificatie(),
                        bsn == null ? null : bsn.waarde(),
                        encoded.contentType(),
                        encoded.bytes(),
                        clock.instant()));
        journey.nudge();
    }
}
