package nl.regiehub.gateway.health;

import java.util.UUID;
import java.util.function.Supplier;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.HubException;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.tls.CertificateDates;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.broker.Broker;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hub cannot do without: the journal to take messages, the broker to move them, a graph that keeps up. */
@Configuration(proxyBeanMethods = false)
class Vitals {

    private static final long FAR_BEHIND = 10_000;
    private static final BerichtId NO_MESSAGE = new BerichtId(new UUID(0, 0));

    @Bean
    HealthIndicator journalHealthIndicator(Journal journal) {
        return () -> told(() -> {
            journal.ledgers().status(NO_MESSAGE);
            return Health.up().withDetail("events", journal.events().last());
        });
    }

    /** Without it the hub still takes messages, and moves them when it is back. */
    @Bean
    HealthIndicator brokerHealthIndicator(Broker broker) {
        return () -> told(() -> broker.reachable() ? Health.up() : Health.down());
    }

    @Bean
    HealthIndicator graphHealthIndicator(Journal journal, Dossiergraaf graph) {
        return () -> told(() -> {
            long lag = Meters.lag(journal, graph);
            return (lag < FAR_BEHIND ? Health.up() : Health.outOfService()).withDetail("lag", lag);
        });
    }

    /** One that ends stops one partner, not the hub: it is told here and the hub stays up. */
    @Bean
    HealthIndicator certificatesHealthIndicator(CertificateDates dates) {
        return () -> Health.up().withDetail("endingSoon", dates.endingSoon()).build();
    }

    private static Health told(Supplier<Health.Builder> look) {
        try {
            return look.get().build();
        } catch (HubException fault) {
            return Health.down().withDetail("fault", fault.fault()).build();
        }
    }
}
