package nl.regiehub.gateway.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Bewaartermijnen;
import nl.regiehub.routes.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator may change, as one checked whole.
 *
 * @param hub settings of the hub itself
 * @param partners who is connected
 * @param beleid who may learn what
 * @param gebruikers the people of the demo region; empty outside it
 * @param clients which partner's system each client of the provider is
 * @param certificaten the certificates of the partners that must show one
 */
public record Configuratie(
        Hub hub,
        List<Partner> partners,
        Beleid beleid,
        List<Gebruiker> gebruikers,
        Map<String, PartnerId> clients,
        Map<PartnerId, Set<Kenmerk>> certificaten) {

    /** Copies the lists. */
    public Configuratie {
        partners = List.copyOf(partners);
        gebruikers = List.copyOf(gebruikers);
        clients = Map.copyOf(clients);
        certificaten = Map.copyOf(certificaten);
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
     * @param partnernetwerken private networks that partners are in
     * @param maximumPerAdres at how many residents a shared address stops meaning one household
     * @param publicatiestops when no vocabulary is published
     * @param woordvragenPerMinuut how often one address may ask the vocabulary, for which nobody logs in; 0 for no limit
     * @param mtls the port where partners' systems prove themselves by certificate; null when there is none
     * @param audit how the audit trail is kept
     * @param bewaartermijnen how long what is known is kept once nothing runs any more
     */
    public record Hub(
            String baseIri,
            @Nullable String standaardenMap,
            @Nullable String licentieMap,
            @Nullable Verbinding journaal,
            @Nullable Verbinding broker,
            @Nullable Aanmelding aanmelding,
            List<String> partnernetwerken,
            int maximumPerAdres,
            List<Publicatiestop> publicatiestops,
            int woordvragenPerMinuut,
            @Nullable Mtls mtls,
            Auditkader audit,
            Bewaartermijnen bewaartermijnen) {

        /** Copies the collections. */
        public Hub {
            partnernetwerken = List.copyOf(partnernetwerken);
            publicatiestops = List.copyOf(publicatiestops);
        }
    }

    /**
     * How the audit trail is kept.
     *
     * @param kop the file to which its head is exported, with the list of heads and what was put away beside it; null for
     *     the folder of secrets
     * @param dagenBijDeHand after how many days a line is put away
     */
    public record Auditkader(@Nullable String kop, int dagenBijDeHand, int regelsPerZoekvraag) {}

    /**
     * A time in which no vocabulary is published, such as the turn of the year.
     *
     * @param van the first day
     * @param tot the last day, inclusive
     * @param reden why, for whoever wants to publish then
     */
    public record Publicatiestop(LocalDate van, LocalDate tot, String reden) {

        /** Whether a day lies in it. */
        public boolean omvat(LocalDate dag) {
            return !dag.isBefore(van) && !dag.isAfter(tot);
        }
    }

    /**
     * A port for connections on which both sides show a certificate. The files are PEM.
     *
     * @param poort the port
     * @param certificaatBestand the hub's own certificate, and those between it and its issuer
     * @param sleutelBestand the key that belongs to it
     * @param uitgeversBestand whose certificates partners may show: issuers, or certificates that nobody issued
     * @param intrekkingenBestand what each issuer took back (CRLs); null when nobody looks at that
     */
    public record Mtls(
            int poort,
            String certificaatBestand,
            String sleutelBestand,
            String uitgeversBestand,
            @Nullable String intrekkingenBestand) {}

    /** How to reach a server; the password stands in a file of its own. */
    public record Verbinding(
            String url,
            @Nullable String gebruiker,
            @Nullable String wachtwoordBestand) {}

    /**
     * An OpenID Connect provider.
     *
     * @param uitgever its issuer
     * @param publiek the audience that tokens must name; null for {@code regiehub}
     * @param clientId how it knows the screens
     * @param clientGeheimBestand the file with the screens' secret
     * @param claims in which claims it says what the hub asks
     * @param rollen the hub's role for each of its own, where they differ
     * @param organisaties the organisation for each of its own names, where they differ
     * @param tweedeFactor what counts as a second factor
     */
    public record Aanmelding(
            String uitgever,
            @Nullable String publiek,
            @Nullable String clientId,
            @Nullable String clientGeheimBestand,
            Claims claims,
            Map<String, String> rollen,
            Map<String, String> organisaties,
            TweedeFactor tweedeFactor) {

        /** Copies the maps. */
        public Aanmelding {
            rollen = Map.copyOf(rollen);
            organisaties = Map.copyOf(organisaties);
        }
    }

    /** Names of claims: of an account, its readable name, role, organisation, and of a system's client. */
    public record Claims(String account, String naam, String rol, String organisatie, String client) {}

    /** Whether people need a second factor, and the values of {@code amr} and {@code acr} that say they gave one. */
    public record TweedeFactor(boolean vereist, Set<String> amr, Set<String> acr) {

        /** Copies the sets. */
        public TweedeFactor {
            amr = Set.copyOf(amr);
            acr = Set.copyOf(acr);
        }
    }

    /** Somebody of the demo region. */
    public record Gebruiker(String naam, String rol, Organisatiecode organisatie) {}
}
