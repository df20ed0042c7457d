package nl.regiehub.gateway;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** What comes before all else: taking the data folder, and the ports that a demo region had before. */
final class Arrival
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<GenericApplicationContext>,
                Ordered {

    private final boolean again;
    private @Nullable DataDirectory taken;

    private Arrival(boolean again) {
        this.again = again;
    }

    /** Of a hub that may be the first on its folder. */
    static Arrival first() {
        return new Arrival(false);
    }

    /** Of who needs what a hub left in its folder; a demo region's is known by its ports. */
    static Arrival again() {
        return new Arrival(true);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var folder = Path.of(environment.getProperty("hub.data", "data"));
        var data = again ? DataDirectory.takeAgain(folder) : DataDirectory.take(folder);
        taken = data;
        if (environment.acceptsProfiles(Profiles.of("demo")) || (again && Ports.kept(data))) {
            keepPorts(environment, data);
        }
    }

    private static void keepPorts(ConfigurableEnvironment environment, DataDirectory data) {
        var ports = Ports.in(data, environment.getProperty("hub.port", Integer.class));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "ports", Map.of("hub.port", ports.hub(), "hub.partners-port", ports.partners())));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        var data = taken;
        if (data != null) {
            context.registerBean("dataDirectory", DataDirectory.class, () -> data);
        }
    }

    /** After the settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
