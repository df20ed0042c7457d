package nl.regiehub.gateway.config;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static nl.regiehub.gateway.config.Beleidslezer.map;
import static nl.regiehub.gateway.config.Beleidslezer.set;
import static nl.regiehub.gateway.config.Beleidslezer.waarde;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.access.Grondslag;
import nl.regiehub.access.Kader;
import nl.regiehub.access.Kader.Begrenzing;
import nl.regiehub.access.Kader.Categoriekader;
import nl.regiehub.access.Kader.Scheiding;
import nl.regiehub.access.Kader.Toezichtkader;
import nl.regiehub.access.Kader.Ventielkader;
import nl.regiehub.access.Kader.Wegen;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the frame of the access policy, {@code kader.yaml}, into records. */
final class Kaderlezer {

    private Kaderlezer() {}

    /** The frame, and the grounds that rules name. */
    record Gelezen(Kader kader, Map<String, Grondslag> grondslagen) {}

    static Gelezen lees(JsonNode node) {
        Map<String, Grondslag> grondslagen = map(node.path("grondslagen"), Function.identity(), Kaderlezer::grondslag);
        var kader = new Kader(
                map(node.path("doelen"), Function.identity(), Kaderlezer::doel),
                map(node.path("operaties"), Function.identity(), JsonNode::asString),
                map(
                        node.path("categorieen"),
                        Beleidslezer::categorie,
                        categorie -> categoriekader(categorie, grondslagen)),
                map(node.path("graden"), naam -> waarde(Graad.class, naam), JsonNode::asString),
                begrenzingen(node),
                map(node.path("schakelaars"), Function.identity(), JsonNode::asBoolean),
                map(node.path("hergebruik"), naam -> waarde(Verkregen.class, naam), Kaderlezer::gebruik),
                wegen(node.path("wegen")),
                set(node, "mandaatplichtig", Function.identity()),
                node.path("functiescheiding")
                        .valueStream()
                        .map(Kaderlezer::scheiding)
                        .toList(),
                ventiel(node.path("ventiel")),
                toezicht(node.path("toezicht")),
                node.has("beslispunt") ? URI.create(node.path("beslispunt").asString()) : null);
        return new Gelezen(kader, grondslagen);
    }

    private static Kader.Doel doel(JsonNode node) {
        return new Kader.Doel(
                node.path("omschrijving").asString(),
                waarde(Verkregen.class, node.path("soort").asString()));
    }

    private static Categoriekader categoriekader(JsonNode node, Map<String, Grondslag> grondslagen) {
        var ventiel = tekst(node, "ventiel");
        return new Categoriekader(
                node.path("omschrijving").asString(),
                node.path("velden").valueStream().map(JsonNode::asString).toList(),
                node.path("beroepsgeheim").asBoolean(false),
                tekst(node, "etiket"),
                ventiel == null ? null : grondslagen.getOrDefault(ventiel, Grondslag.taak(ventiel)));
    }

    private static Wegen wegen(JsonNode node) {
        return new Wegen(set(node, "lezen", Function.identity()), set(node, "tellen", Function.identity()));
    }

    private static Ventielkader ventiel(JsonNode node) {
        return node.isMissingNode()
                ? Ventielkader.NIEMAND
                : new Ventielkader(
                        set(node, "gezagen", Function.identity()),
                        Duration.ofHours(node.path("hoogstensUren").asLong()),
                        node.path("uitstelDagen").asInt());
    }

    private static Toezichtkader toezicht(JsonNode node) {
        return new Toezichtkader(
                node.path("personenPerUur").asInt(Toezichtkader.GEWOON.personenPerUur()),
                node.path("weigeringenPerUur").asInt(Toezichtkader.GEWOON.weigeringenPerUur()));
    }

    private static Set<Verkregen> gebruik(JsonNode node) {
        return node.valueStream()
                .map(naam -> waarde(Verkregen.class, naam.asString()))
                .collect(toUnmodifiableSet());
    }

    private static Grondslag grondslag(JsonNode node) {
        return new Grondslag(
                waarde(Grondslag.Soort.class, node.path("soort").asString()),
                node.path("artikel").asString(),
                tekst(node, "doorbreking"));
    }

    private static List<Begrenzing> begrenzingen(JsonNode node) {
        return Stream.of("uitzonderingen", "varianten")
                .flatMap(soort -> node.path(soort).valueStream())
                .map(Kaderlezer::begrenzing)
                .toList();
    }

    private static Begrenzing begrenzing(JsonNode node) {
        return new Begrenzing(
                node.path("id").asString(),
                set(node, "categorieen", Beleidslezer::categorie),
                set(node, "wetten", Wet::valueOf),
                set(node, "rollen", Function.identity()),
                set(node, "gemeenten", Organisatiecode::van),
                waarde(Graad.class, node.path("hoogstens").asString()),
                node.path("grond").asString());
    }

    private static Scheiding scheiding(JsonNode node) {
        return new Scheiding(
                node.path("beslist").asString(), node.path("levert").asString());
    }

    private static @Nullable String tekst(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asString() : null;
    }
}
