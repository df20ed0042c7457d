package nl.regiehub.gateway.config;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Bewaartermijnen;
import nl.regiehub.routes.Bewaartermijnen.Termijn;
import nl.regiehub.routes.Leeslijsten;
import nl.regiehub.routes.Partner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns files that fit their schema into records. */
final class Inhoud {

    private static final String DEMO = "demo:/";
    private static final int PATIENCE_SECONDS = 20;
    private static final int RESIDENTS = 8;
    private static final int QUESTIONS = 3_000;
    private static final int AUDIT_DAYS = 5 * 365; // as long as NEN 7513 asks for

    private static final int AUDIT_LINES = 50_000;

    private Inhoud() {}

    static Configuratie.Hub hub(JsonNode node) {
        return new Configuratie.Hub(
                node.path("baseIri").asString("https://regiehub.example/id/"),
                text(node, "standaardenMap"),
                text(node, "licentieMap"),
                part(node, "journaal", Inhoud::verbinding),
                part(node, "broker", Inhoud::verbinding),
                part(node, "aanmelding", Inhoud::aanmelding),
                texts(node, "partnernetwerken"),
                node.path("huishouden").path("maximumPerAdres").asInt(RESIDENTS),
                node.path("publicatiestops").valueStream().map(Inhoud::stop).toList(),
                node.path("woordvragenPerMinuut").asInt(QUESTIONS),
                part(node, "mtls", Inhoud::mtls),
                new Configuratie.Auditkader(
                        text(node.path("audit"), "kop"),
                        node.path("audit").path("dagenBijDeHand").asInt(AUDIT_DAYS),
                        node.path("audit").path("regelsPerZoekvraag").asInt(AUDIT_LINES)),
                termijnen(node.path("bewaartermijnen")));
    }

    private static Bewaartermijnen termijnen(JsonNode node) {
        return new Bewaartermijnen(node.properties().stream()
                .collect(toUnmodifiableMap(each -> Wet.valueOf(each.getKey()), each -> termijn(each.getValue()))));
    }

    /** A number of years, or that with the kinds of data that have a term of their own. */
    private static Termijn termijn(JsonNode node) {
        if (node.isInt()) {
            return new Termijn(node.asInt(), Map.of());
        }
        return new Termijn(
                node.path("jaren").asInt(),
                node.path("uitzonderingen").properties().stream()
                        .collect(toUnmodifiableMap(
                                each -> Categorie.valueOf(each.getKey().toUpperCase(Locale.ROOT)),
                                each -> each.getValue().asInt())));
    }

    static Partner partner(PartnerId id, JsonNode node, Optional<URI> demo) {
        return new Partner(
                id,
                node.path("naam").asString(),
                node.path("rol").asString(),
                set(node, "organisaties", Organisatiecode::van),
                texts(node, "formaten"),
                set(node, "verstuurt", Function.identity()),
                set(node, "ontvangt", Function.identity()),
                adres(node, demo),
                text(node, "bsnArtikel"),
                Duration.ofSeconds(node.path("geduldSeconden").asInt(PATIENCE_SECONDS)),
                new Leeslijsten(
                        texts(node, "codelijsten"), node.path("viaRuimer").asBoolean(false)));
    }

    static Configuratie.Gebruiker gebruiker(JsonNode node) {
        return new Configuratie.Gebruiker(
                node.path("naam").asString(),
                node.path("rol").asString(),
                Organisatiecode.van(node.path("organisatie").asString()));
    }

    private static Configuratie.Verbinding verbinding(JsonNode node) {
        return new Configuratie.Verbinding(
                node.path("url").asString(), text(node, "gebruiker"), text(node, "wachtwoordBestand"));
    }

    private static Configuratie.Mtls mtls(JsonNode node) {
        return new Configuratie.Mtls(
                node.path("poort").asInt(),
                node.path("certificaatBestand").asString(),
                node.path("sleutelBestand").asString(),
                node.path("uitgeversBestand").asString(),
                text(node, "intrekkingenBestand"));
    }

    private static Configuratie.Publicatiestop stop(JsonNode node) {
        return new Configuratie.Publicatiestop(
                LocalDate.parse(node.path("van").asString()),
                LocalDate.parse(node.path("tot").asString()),
                node.path("reden").asString());
    }

    private static Configuratie.Aanmelding aanmelding(JsonNode node) {
        return new Configuratie.Aanmelding(
                node.path("uitgever").asString(),
                text(node, "publiek"),
                text(node, "clientId"),
                text(node, "clientGeheimBestand"),
                claims(node.path("claims")),
                words(node.path("rollen")),
                words(node.path("organisaties")),
                tweedeFactor(node.path("tweedeFactor")));
    }

    private static Configuratie.Claims claims(JsonNode node) {
        return new Configuratie.Claims(
                node.path("account").asString("sub"),
                node.path("naam").asString("name"),
                node.path("rol").asString("rol"),
                node.path("organisatie").asString("organisatie"),
                node.path("client").asString("client_id"));
    }

    private static Configuratie.TweedeFactor tweedeFactor(JsonNode node) {
        Set<String> amr = node.has("amr") ? set(node, "amr", Function.identity()) : Set.of("mfa");
        return new Configuratie.TweedeFactor(
                node.path("vereist").asBoolean(true), amr, set(node, "acr", Function.identity()));
    }

    private static Map<String, String> words(JsonNode node) {
        return node.properties().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().asString()));
    }

    /** How the provider calls a partner's system. */
    static Optional<String> client(JsonNode node) {
        return Optional.ofNullable(text(node, "client"));
    }

    /** By what a partner's certificates are known; none when it need not show one. */
    static Set<Kenmerk> certificaten(JsonNode node) {
        return set(node, "certificaten", Kenmerk::van);
    }

    /** An address of the demo region means something only in the demo region. */
    private static @Nullable URI adres(JsonNode node, Optional<URI> demo) {
        var adres = text(node, "adres");
        if (adres == null || !adres.startsWith(DEMO)) {
            return adres == null ? null : URI.create(adres);
        }
        return demo.map(base -> base.resolve("/" + adres.substring(DEMO.length())))
                .orElseThrow(
                        () -> new IllegalArgumentException("adres: demo:/ is for partners with 'demo: true' only"));
    }

    private static <T> @Nullable T part(JsonNode node, String name, Function<JsonNode, T> reader) {
        return node.has(name) ? reader.apply(node.path(name)) : null;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asString() : null;
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    private static <T> Set<T> set(JsonNode node, String name, Function<String, T> reader) {
        return node.path(name).valueStream().map(JsonNode::asString).map(reader).collect(toUnmodifiableSet());
    }
}
