package nl.regiehub.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.pages.Rondgang.ARCHITECT;
import static nl.regiehub.gateway.pages.Rondgang.CASEMANAGER;
import static nl.regiehub.gateway.pages.Rondgang.FUNCTIONARIS;
import static nl.regiehub.gateway.pages.Rondgang.INWONER;
import static nl.regiehub.gateway.pages.Rondgang.KEEPER;
import static nl.regiehub.gateway.pages.Rondgang.PRIVACY;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import nl.regiehub.gateway.RunningHub;
import nl.regiehub.gateway.Voorbij;
import nl.regiehub.vocabulary.Bestanden;
import tools.jackson.databind.json.JsonMapper;

/** What happened before somebody looks at the screens: there is something on each of them. */
record Schermverhaal(RunningHub hub) {

    /** Plays it, and gives the id of a message. */
    String played() {
        var message = hub.bring("regiesysteem-lindehoven", "wmo301.xml")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/", "");
        hub.bring("regiesysteem-lindehoven", "casus.json");
        hub.post(
                "regiesysteem-lindehoven",
                "/access/v1/relaties",
                "text/csv",
                """
                soort,nummer,bsn,account,datum,periode.van
                inlog,i-1,999900006,anna.inwoner,,2026-01-01
                geboorte,g-1,999900006,,1980-05-17,
                """.getBytes(UTF_8),
                "Doel",
                "berichtenverkeer");
        hub.bring("regiesysteem-lindehoven", "wmo301-eerder.xml");
        hub.bring("wijkverpleging-nabij", "betrokkenheid.json");
        hub.bring("stichting-toegang", "verwijzing.json");
        hub.bring("stichting-toegang", "verwijzing-2.json");
        await().until(() -> hub.get(KEEPER, "/api/v1/boekhouding").body().contains("\"processed\":6"));
        sayWhatTheInwonerWants();
        proposeToDestroy();
        proposeAndMeetAnUnknownCode();
        return message;
    }

    /** An objection that somebody has to decide on, and a correctie that somebody has to pass on. */
    private void sayWhatTheInwonerWants() {
        var json = new JsonMapper();
        await().until(() -> hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage")
                .body()
                .contains("Nabij"));
        var afschrift = json.readTree(hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage")
                        .body())
                .at("/afschriften/0");
        var zorg = afschrift
                .at("/beeld/betrokkenen")
                .valueStream()
                .filter(wie -> wie.path("wet").asString().equals("ZVW"))
                .findFirst()
                .orElseThrow();
        var persoon = afschrift.path("persoon").asString();
        say(
                "/api/v1/correcties",
                Map.of(
                        "persoon",
                        persoon,
                        "deel",
                        zorg.at("/bron/deel").asString(),
                        "onjuist",
                        "De zorg stopte in mei.",
                        "juist",
                        "Zet de zorg op beëindigd."));
        say(
                "/api/v1/toestemmingen",
                Map.of(
                        "persoon",
                        persoon,
                        "wil",
                        "BEZWAAR",
                        "houder",
                        "GEMEENTE:9901",
                        "categorieen",
                        List.of("SCHULDEN")));
        await().until(() -> hub.get(FUNCTIONARIS, "/api/v1/correcties/openstaand", "Doel", "privacytoezicht")
                .body()
                .contains("\"nummer\""));
    }

    /** Of what is over, one person and one dossierdeel; the rest nobody proposed yet. */
    private void proposeToDestroy() {
        Voorbij.brought(hub);
        await().until(() -> over("/delen").contains("VOLUME") && over("").contains("ZVW"));
        var json = new JsonMapper();
        var persoon = json.readTree(over("")).at("/verlopen/0/persoon").asString();
        var deel = json.readTree(over("/delen")).at("/verlopen/0/kenmerk").asString();
        propose("/voorstellen", "personen", persoon);
        propose("/delen/voorstellen", "kenmerken", deel);
    }

    private String over(String what) {
        return hub.get(PRIVACY, "/api/v1/vernietiging" + what, "Doel", "beheer").body();
    }

    private void propose(String path, String field, String id) {
        var body = "{\"%s\":[\"%s\"]}".formatted(field, id).getBytes(UTF_8);
        hub.post(PRIVACY, "/api/v1/vernietiging" + path, "application/json", body, "Doel", "beheer");
    }

    private void say(String path, Map<String, Object> what) {
        hub.post(
                INWONER,
                path,
                "application/json",
                new JsonMapper().writeValueAsString(what).getBytes(UTF_8),
                "Doel",
                "eigen-inzage");
    }

    private void proposeAndMeetAnUnknownCode() {
        var onbekend = new String(RunningHub.story("verwijzing.json"), UTF_8)
                .replaceFirst("\"code\": \"45\"", "\"code\": \"wandelmaatje\"")
                .replace("verw-501-1", "verw-599-1")
                .replace("\"nummer\": \"501\"", "\"nummer\": \"599\"");
        hub.postJson("stichting-toegang", "/berichten", onbekend);
        await().until(() ->
                hub.get(ARCHITECT, "/api/v1/vocabulaire/werkvoorraad").body().contains("wandelmaatje"));
        propose("Zonder betekenis", "mappings/iwmo-3.2.sssom.tsv", "(?m)^wmo020:02\\t.*\\n", "");
        propose("Met een fout", "begrippen/kaders.ttl", "skos:", "skoos:");
        hub.postJson(CASEMANAGER, "/api/v1/vocabulaire/voorstellen/1/indienen", "{}");
    }

    private void propose(String naam, String pad, String regel, String anders) {
        var tekst = Bestanden.meegeleverd().tekst(pad).orElseThrow().replaceAll(regel, anders);
        hub.postJson(
                CASEMANAGER,
                "/api/v1/vocabulaire/voorstellen",
                new JsonMapper().writeValueAsString(Map.of("naam", naam, "bestanden", Map.of(pad, tekst))));
    }
}
