package nl.regiehub.gateway;

import nl.regiehub.gateway.config.Aangesloten;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratielezer;
import nl.regiehub.routes.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where ports meet what fills them. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    Configuratie configuratie(HubSettings settings) {
        return Configuratielezer.lees(settings.config(), settings.demoPartners());
    }

    @Bean
    Partners partners(Configuratie configuratie) {
        return new Aangesloten(configuratie.partners());
    }
}
