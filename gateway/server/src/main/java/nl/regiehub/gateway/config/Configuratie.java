package nl.regiehub.gateway.config;

import java.util.List;
import nl.regiehub.access.Beleid;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.routes.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator may change, as one checked whole.
 *
 * @param hub settings of the hub itself
 * @param partners who is connected
 * @param beleid who may learn what
 * @param gebruikers the people of the demo region; empty outside it
 */
public record Configuratie(Hub hub, List<Partner> partners, Beleid beleid, List<Gebruiker> gebruikers) {

    /** Copies the lists. */
    public Configuratie {
        partners = List.copyOf(partners);
        gebruikers = List.copyOf(gebruikers);
    }

    /**
     * Settings of the hub itself, {@code config/hub.yaml}.
     *
     * @param baseIri what all IRIs of the hub begin with
     * @param standaardenMap folder with the official schemas; null for the hub's own checks only
     * @param licentieMap folder with the code lists that the operator has a licence for; null when there are none
     * @param journaal a database in place of the embedded one
     * @param broker a broker in place of the embedded one
     * @param aanmelding who says who is asking
     * @param maximumPerAdres at how many residents a shared address stops meaning one household
     */
    public record Hub(
            String baseIri,
            @Nullable String standaardenMap,
            @Nullable String licentieMap,
            @Nullable Verbinding journaal,
            @Nullable Verbinding broker,
            @Nullable Aanmelding aanmelding,
            int maximumPerAdres) {}

    /** How to reach a server; the password stands in a file of its own. */
    public record Verbinding(
            String url,
            @Nullable String gebruiker,
            @Nullable String wachtwoordBestand) {}

    /** An OpenID Connect provider. */
    public record Aanmelding(
            String uitgever,
            @Nullable String publiek,
            @Nullable String clientId,
            @Nullable String clientGeheimBestand) {}

    /** Somebody of the demo region. */
    public record Gebruiker(String naam, String rol, Organisatiecode organisatie) {}
}
