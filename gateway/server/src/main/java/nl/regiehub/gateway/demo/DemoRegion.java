package nl.regiehub.gateway.demo;

import java.io.PrintStream;
import nl.regiehub.demo.Rondleiding;
import nl.regiehub.gateway.DataDirectory;
import nl.regiehub.gateway.HubSettings;
import nl.regiehub.gateway.config.Configuratie;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Sets up a demo region: accounts, partners that run beside the hub, and a page of how to get in. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoRegion {

    private static final String FILE = "demo-access.json";

    @Bean
    DemoCredentials credentials(DataDirectory data, Configuratie configuratie, HubSettings settings) {
        return DemoCredentials.in(data.resolve(FILE), configuratie, settings.address());
    }

    @Bean(destroyMethod = "stop")
    PartnerProcess partnerProcess(DataDirectory data) {
        return PartnerProcess.in(data.resolve(""));
    }

    /** Starts the partners and says how to get in, once the hub is ready. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> welcome(
            DataDirectory data, DemoCredentials credentials, HubSettings settings, PartnerProcess partners) {
        return ready -> {
            if (settings.partners()) {
                partners.keepAlive();
            }
            print(System.out, credentials.access(), data.resolve(FILE).toString());
        };
    }

    private static void print(PrintStream out, DemoAccess access, String file) {
        out.printf("%nRegiehub draait op %s%n%nInloggen kan als:%n%n", access.baseUrl());
        access.users()
                .forEach(user -> out.printf(
                        "  %-18s wachtwoord %-14s %s, %s%n",
                        user.name(), user.password(), user.role(), user.organisation()));
        out.printf("%nHuishoudens om op te zoeken, met achternaam en geboortedatum:%n%n");
        Rondleiding.haltes().stream()
                .filter(halte -> access.users().stream()
                        .anyMatch(user -> regie(user) && user.name().equals(halte.gebruiker())))
                .forEach(halte -> out.printf(
                        "  %-18s zoekt %s, %s (%d personen)%n",
                        halte.gebruiker(), halte.achternaam(), halte.geboren(), halte.leden()));
        out.printf("%nDe systemen van de partners en hun geheimen staan in %s%n%n", file);
    }

    private static boolean regie(DemoAccess.User user) {
        return user.role().equals("casemanager");
    }
}
