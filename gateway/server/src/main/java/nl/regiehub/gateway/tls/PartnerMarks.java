package nl.regiehub.gateway.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.gateway.HubSettings;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratielezer;
import nl.regiehub.gateway.config.Kenmerk;
import nl.regiehub.gateway.config.OngeldigeConfiguratieException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The certificates that each partner's file names now: a change of the file counts within a second. */
@Component
public final class PartnerMarks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerMarks.class);

    private final HubSettings settings;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile Map<PartnerId, Set<Kenmerk>> named;
    private Map<Path, FileTime> read;

    PartnerMarks(HubSettings settings, Configuratie configuratie) throws IOException {
        this.settings = settings;
        this.named = configuratie.certificaten();
        this.read = times();
        var _ = watch.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
    }

    /** Those of one partner; none when it need not show one. */
    public Set<Kenmerk> of(PartnerId partner) {
        return named.getOrDefault(partner, Set.of());
    }

    /** Whether a certificate is some partner's. */
    public boolean anybodys(X509Certificate certificate) {
        return named.values().stream().flatMap(Set::stream).anyMatch(kenmerk -> kenmerk.past(certificate));
    }

    /** Reads the folder again when a partner's file changed. A folder with a mistake in it changes nothing. */
    private void refresh() {
        try {
            var now = times();
            if (!now.equals(read)) {
                read = now;
                named = Configuratielezer.lees(settings.configFolder(), settings.demoPartners())
                        .certificaten();
                LOG.info("the certificates that partners' files name were read again");
            }
        } catch (IOException | OngeldigeConfiguratieException e) {
            LOG.error("the certificates that partners' files name were not read again: {}", e.getMessage());
        }
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (var files = Files.list(settings.configFolder().resolve("partners"))) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
