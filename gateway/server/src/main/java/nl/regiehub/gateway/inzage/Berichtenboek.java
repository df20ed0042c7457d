package nl.regiehub.gateway.inzage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Ledgers.Berichten;
import nl.regiehub.routes.Ledgers.Boekhouding;
import nl.regiehub.routes.Ledgers.Leveringen;
import nl.regiehub.routes.Ledgers.Stap;
import nl.regiehub.routes.Ledgers.Status;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of messages: technique only, for whoever sent them and for who keeps the hub running. */
@Component
public final class Berichtenboek {

    private static final String STATUS = "bericht:status";
    private static final String BOEKHOUDING = "boekhouding:alles";
    private static final String BEHEER = "beheer";

    private final Ledgers boeken;
    private final Partners partners;
    private final Toegang toegang;
    private final Verslag verslag;

    Berichtenboek(Journal journal, Partners partners, Toegang toegang, Verslag verslag) {
        this.boeken = journal.ledgers();
        this.partners = partners;
        this.toegang = toegang;
        this.verslag = verslag;
    }

    /** One message, as its sender may know it. */
    public record Bericht(
            String id,
            String partner,
            String soort,
            String identificatie,
            String status,
            List<Stap> stages,
            List<Problem> problems,
            List<Levering> deliveries) {}

    /** One delivery of it. */
    public record Levering(
            UUID id,
            String recipient,
            String status,
            int attempts,
            @Nullable String soort,
            @Nullable Instant at,
            @Nullable Instant nextAttempt,
            List<String> withheld,
            List<Problem> problems) {}

    /** Both ledgers: in all, and per partner. */
    public record Stand(Berichten messages, Leveringen deliveries, Map<String, Boekhouding> partners) {}

    /**
     * One message.
     *
     * @throws NietGevonden when there is none, or this asker did not send it and does not keep the hub
     */
    public Bericht bericht(Herkomst herkomst, UUID id) {
        var status = boeken.status(new BerichtId(id)).filter(gevonden -> mag(herkomst.vrager(), gevonden));
        verslag.bericht(herkomst, STATUS, id.toString(), status.isPresent());
        return status.map(Berichtenboek::bericht).orElseThrow(NietGevonden::new);
    }

    private boolean mag(Vrager vrager, Status status) {
        return systeem(vrager)
                        .filter(partner -> partner.id().equals(status.partner()))
                        .isPresent()
                || mag(vrager, STATUS);
    }

    private boolean mag(Vrager vrager, String operatie) {
        return toegang.operatie(vrager, operatie, BEHEER) instanceof Besluit.Toegestaan;
    }

    private static Bericht bericht(Status status) {
        return new Bericht(
                status.bericht().toString(),
                status.partner().waarde(),
                status.soort(),
                status.identificatie(),
                status.status().name().toLowerCase(Locale.ROOT),
                status.stages(),
                status.problems(),
                status.deliveries().stream().map(Berichtenboek::levering).toList());
    }

    private static Levering levering(Ledgers.Levering levering) {
        return new Levering(
                levering.id(),
                levering.recipient().waarde(),
                levering.status(),
                levering.attempts(),
                levering.soort(),
                levering.at(),
                levering.nextAttempt(),
                levering.withheld(),
                levering.problems());
    }

    /**
     * Both ledgers: all of them for who keeps the hub, its own for a partner.
     *
     * @throws NietToegestaan for anyone else
     */
    public Stand boekhouding(Herkomst herkomst) {
        var partner = systeem(herkomst.vrager());
        if (partner.isPresent()) {
            return eigen(partner.get().id());
        }
        if (!mag(herkomst.vrager(), BOEKHOUDING)) {
            verslag.geweigerd(herkomst, BOEKHOUDING, List.of());
            throw new NietToegestaan(List.of("een rol die '%s' mag".formatted(BOEKHOUDING)));
        }
        var alle = new TreeMap<String, Boekhouding>();
        boeken.perPartner().forEach((id, stand) -> alle.put(id.waarde(), stand));
        var totaal = boeken.boekhouding(null);
        return new Stand(totaal.messages(), totaal.deliveries(), alle);
    }

    private Stand eigen(PartnerId partner) {
        var stand = boeken.boekhouding(partner);
        return new Stand(stand.messages(), stand.deliveries(), Map.of(partner.waarde(), stand));
    }

    /** A system asks under its partner's id and without a person's name. */
    private Optional<Partner> systeem(Vrager vrager) {
        return vrager.medewerker() == null ? partners.find(new PartnerId(vrager.naam())) : Optional.empty();
    }
}
