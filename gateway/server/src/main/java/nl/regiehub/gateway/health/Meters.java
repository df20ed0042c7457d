package nl.regiehub.gateway.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers.Berichten;
import nl.regiehub.routes.Ledgers.Boekhouding;
import nl.regiehub.routes.Ledgers.Leveringen;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.springframework.stereotype.Component;

/** Counts messages and deliveries for each partner, what is on its way to each, and tells how far graph and words are behind. */
@Component
final class Meters implements MeterBinder {

    private final Stand stand;
    private final Partners partners;
    private final Journal journal;
    private final Dossiergraaf graph;
    private final Uitgaven uitgaven;

    Meters(Stand stand, Partners partners, Journal journal, Dossiergraaf graph, Uitgaven uitgaven) {
        this.stand = stand;
        this.partners = partners;
        this.journal = journal;
        this.graph = graph;
        this.uitgaven = uitgaven;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Partner partner : partners.all()) {
            messages(registry, partner.id());
            deliveries(registry, partner.id());
        }
        Gauge.builder("hub.graph.lag", () -> lag(journal, graph))
                .description("Events in the journal that are not yet in the graph")
                .register(registry);
        Gauge.builder("hub.words.ready", () -> uitgaven.klaar() ? 1 : 0)
                .description("Whether words of the release in force can be looked up without waiting")
                .register(registry);
    }

    private void messages(MeterRegistry registry, PartnerId partner) {
        message(registry, partner, "processed", Berichten::processed);
        message(registry, partner, "rejected", Berichten::rejected);
        message(registry, partner, "parked", Berichten::parked);
        message(registry, partner, "in-progress", Berichten::inProgress);
    }

    private void deliveries(MeterRegistry registry, PartnerId partner) {
        delivery(registry, partner, "delivered", Leveringen::delivered);
        delivery(registry, partner, "refused", Leveringen::refused);
        delivery(registry, partner, "parked", Leveringen::parked);
        delivery(registry, partner, "in-flight", Leveringen::inFlight);
    }

    private void message(MeterRegistry registry, PartnerId partner, String status, ToDoubleFunction<Berichten> count) {
        gauge(registry, "hub.messages", partner, status, all -> count.applyAsDouble(all.messages()));
    }

    private void delivery(
            MeterRegistry registry, PartnerId partner, String status, ToDoubleFunction<Leveringen> count) {
        gauge(registry, "hub.deliveries", partner, status, all -> count.applyAsDouble(all.deliveries()));
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            PartnerId partner,
            String status,
            ToDoubleFunction<Boekhouding> count) {
        Gauge.builder(name, stand, now -> count.applyAsDouble(now.of(partner)))
                .tags(Tags.of("partner", partner.waarde(), "status", status))
                .register(registry);
    }

    /** How many events are in the journal and not yet in the graph. */
    static long lag(Journal journal, Dossiergraaf graph) {
        return Math.max(0, journal.events().last() - graph.positie());
    }
}
