package nl.regiehub.gateway.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.regiehub.access.Beleid;
import nl.regiehub.canonical.HubException;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.routes.Bewaartermijnen;
import org.junit.jupiter.api.Test;

/** Who says who is asking, outside a demo region. */
class ExternalIdentityTest {

    @Test
    void withoutAnIdentityProviderTheHubDoesNotStart() {
        var hub = new Configuratie.Hub(
                "https://regiehub.example/id/",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                8,
                List.of(),
                0,
                null,
                new Configuratie.Auditkader(null, 1, 1),
                new Bewaartermijnen(Map.of()));
        var configuratie = new Configuratie(hub, List.of(), new Beleid(List.of()), List.of(), Map.of(), Map.of());

        assertThatThrownBy(() -> new ExternalIdentity(configuratie))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("aanmelding")
                .hasMessageContaining("OpenID Connect");
    }
}
