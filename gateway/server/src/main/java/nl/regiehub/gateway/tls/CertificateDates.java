package nl.regiehub.gateway.tls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.gateway.config.Configuratie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Until when the certificates are valid that the hub shows, and that its partners showed last; warns a month before. */
@Component
public final class CertificateDates implements MeterBinder {

    /** Whose certificate the hub's own is. */
    static final String OWN = "hub";

    private static final Logger LOG = LoggerFactory.getLogger(CertificateDates.class);
    private static final Duration SOON = Duration.ofDays(30);
    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Configuratie configuratie;
    private final Clock clock;

    CertificateDates(Configuratie configuratie, Clock clock) {
        this.configuratie = configuratie;
        this.clock = clock;
    }

    /** Notes the certificate that a partner shows; the log tells once of each that ends soon. */
    public void seen(PartnerId partner, X509Certificate certificate) {
        seen(partner.waarde(), certificate);
    }

    /** The same of the hub's own. */
    void seen(String whose, X509Certificate certificate) {
        var end = certificate.getNotAfter().toInstant();
        if (!end.equals(ends.put(whose, end)) && soon(end)) {
            LOG.warn("the certificate of {} ends at {}", whose, end);
        }
    }

    /** Whose certificates end within a month, and when; those that ended are among them. */
    public Map<String, Instant> endingSoon() {
        var ending = new TreeMap<>(ends);
        ending.values().removeIf(end -> !soon(end));
        return ending;
    }

    private boolean soon(Instant end) {
        return end.isBefore(clock.instant().plus(SOON));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (configuratie.hub().mtls() != null) {
            days(registry, OWN);
        }
        configuratie.certificaten().keySet().forEach(partner -> days(registry, partner.waarde()));
    }

    private void days(MeterRegistry registry, String whose) {
        Gauge.builder("hub.certificate.days", () -> daysLeft(whose))
                .description("Days until a certificate ends; none before it was shown")
                .tag("whose", whose)
                .register(registry);
    }

    private double daysLeft(String whose) {
        var end = ends.get(whose);
        return end == null ? Double.NaN : Duration.between(clock.instant(), end).toSeconds() / SECONDS_PER_DAY;
    }
}
