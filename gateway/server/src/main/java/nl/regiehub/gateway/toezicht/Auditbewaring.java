package nl.regiehub.gateway.toezicht;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.canonical.HubException;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.routes.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Puts lines of the audit trail away once policy keeps them at hand no longer: when the hub is ready, and each day. */
@Component
final class Auditbewaring implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Auditbewaring.class);

    private final Auditlog log;
    private final Duration bijDeHand;
    private final Clock clock;
    private final ScheduledExecutorService dagelijks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-bewaring").daemon().factory());

    Auditbewaring(Journal journal, Configuratie configuratie, Clock clock) {
        this.log = journal.auditlog();
        this.bijDeHand = Duration.ofDays(configuratie.hub().audit().dagenBijDeHand());
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var _ = dagelijks.scheduleWithFixedDelay(this::bergOp, 0, 1, TimeUnit.DAYS);
    }

    private void bergOp() {
        try {
            long weg = log.archiveer(clock.instant().minus(bijDeHand));
            if (weg > 0) {
                LOG.info("{} lines of the audit trail put away", weg);
            }
        } catch (HubException fault) { // tomorrow again
            LOG.error("the audit trail could not be put away: {}", fault.getMessage());
        }
    }

    @Override
    public void destroy() {
        dagelijks.shutdownNow();
    }
}
