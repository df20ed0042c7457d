package nl.regiehub.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the hub. */
@SpringBootApplication(proxyBeanMethods = false)
public final class HubApplication {

    private HubApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(HubApplication.class, args);
    }
}
