package nl.regiehub.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told to one process at its start, under {@code hub}; what holds for the region stands in the configuration
 * folder. Folders are texts, because Spring looks for a path inside the web application first.
 *
 * @param data the folder in which the hub keeps everything; one running hub per folder
 * @param port the port that the hub listens on
 * @param baseUrl where others reach the hub; by default this machine
 * @param config the folder with settings, partners and access rules
 * @param secrets the folder with the key that wraps all others and the head of the audit trail; outside the data folder
 * @param partnersPort where the partners of a demo region listen; 0 outside it
 * @param partners whether a demo region starts its partners
 */
@ConfigurationProperties("hub")
public record HubSettings(
        @DefaultValue("data") String data,
        @DefaultValue("8080") int port,
        @Nullable URI baseUrl,
        @DefaultValue("config") String config,
        @Nullable String secrets,
        @DefaultValue("0") int partnersPort,
        @DefaultValue("true") boolean partners) {

    /** Where others reach the hub, without a slash at the end. */
    public String address() {
        return baseUrl == null ? "http://localhost:" + port : baseUrl.toString().replaceFirst("/+$", "");
    }

    /** Where the partners of a demo region are; empty outside it. */
    public Optional<URI> demoPartners() {
        return partnersPort == 0 ? Optional.empty() : Optional.of(URI.create("http://localhost:" + partnersPort));
    }

    /** The folder with settings, partners and access rules. */
    public Path configFolder() {
        return Path.of(config);
    }

    /** The folder with the key that wraps all others; beside the data folder unless set. */
    public Path secretsFolder() {
        var folder = Path.of(data).toAbsolutePath().normalize();
        return Optional.ofNullable(secrets)
                .map(Path::of)
                .orElseGet(() -> folder.resolveSibling(folder.getFileName() + "-secrets"));
    }
}
