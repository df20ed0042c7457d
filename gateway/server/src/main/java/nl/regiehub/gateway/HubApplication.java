package nl.regiehub.gateway;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the hub. */
@SpringBootApplication(proxyBeanMethods = false)
public final class HubApplication {

    private static final Logger LOG = LoggerFactory.getLogger(HubApplication.class);
    private static final double MILLIS_PER_SECOND = 1000;

    private HubApplication() {}

    public static void main(String[] args) {
        var offline = Vocabulaireopdracht.offline(args);
        if (offline.isPresent()) {
            System.exit(offline.get() ? 0 : 1);
        }
        var errand = Errand.in(args);
        if (errand.isEmpty()) {
            start(args);
        } else if (!errand.get().run(args)) {
            System.exit(1);
        }
    }

    /**
     * Starts a hub in this JVM.
     *
     * @param args settings as {@code --hub.data=DIR}, {@code --hub.port=N}, {@code --spring.profiles.active=demo}
     * @return the running hub; closing it stops it
     */
    public static ConfigurableApplicationContext start(String... args) {
        var application = new SpringApplication(HubApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        var arrival = Arrival.first();
        application.addListeners(arrival);
        application.addInitializers(arrival);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) HubApplication::ready);
        return application.run(args);
    }

    private static void ready(ApplicationReadyEvent event) {
        var settings = event.getApplicationContext().getBean(HubSettings.class);
        var since = ManagementFactory.getRuntimeMXBean().getStartTime();
        LOG.info("ready in {} s at {}", (System.currentTimeMillis() - since) / MILLIS_PER_SECOND, settings.address());
    }
}
