package nl.regiehub.gateway.tls;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.regiehub.gateway.config.Configuratie;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Opens the partners' port when {@code hub.yaml} has one, and looks every second whether its files changed. */
@Component
final class PartnerDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

    private final Optional<Opening> opening;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    PartnerDoor(Configuratie configuratie, CertificateDates dates) {
        this.opening = Optional.ofNullable(configuratie.hub().mtls()).map(settings -> new Opening(settings, dates));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        opening.ifPresent(port -> {
            factory.addAdditionalConnectors(port.connector());
            var _ = watch.scheduleWithFixedDelay(port::refresh, 1, 1, TimeUnit.SECONDS);
        });
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
