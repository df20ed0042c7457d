package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** People whose help is over, in a hub that waits no day before care under the Zvw and hours under the Wmo may be destroyed. */
public final class Voorbij {

    /** How many messages {@link #brought} brings. */
    public static final int BERICHTEN = 4;

    private Voorbij() {}

    /** The configuration that is shipped, without that patience and with more in {@code hub.yaml}. */
    public static Path config(Path folder, String more) throws IOException {
        var config = RunningHub.config(folder, more);
        var settings = config.resolve("hub.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("ZVW: 20", "ZVW: 0")
                        .replace(
                                "WMO: { jaren: 15, uitzonderingen: { ",
                                "WMO: { jaren: 15, uitzonderingen: { volume: 0, "));
        return config;
    }

    /** Brings two people of whom nothing may be kept, and two of whom two dossierdelen each. */
    public static void brought(DemoHub hub) {
        for (var bsn : List.of("999900031", "999900043")) {
            hub.post("wijkverpleging-nabij", "/berichten", "application/json", zorg(bsn));
        }
        for (var bsn : List.of("999900055", "999900067")) {
            hub.post("regiesysteem-lindehoven", "/berichten", "application/xml", hulp(bsn));
        }
    }

    private static byte[] zorg(String bsn) {
        return new String(RunningHub.story("betrokkenheid.json"), UTF_8)
                .replace("999900006", bsn)
                .replace("betr-88-1", "betr-" + bsn)
                .replace("\"nummer\": \"88\"", "\"nummer\": \"%s\"".formatted(bsn))
                .replace("\"van\": \"2026-02-15\"", "\"van\": \"2026-02-15\", \"tot\": \"2026-03-01\"")
                .getBytes(UTF_8);
    }

    private static byte[] hulp(String bsn) {
        return new String(RunningHub.story("wmo301-eerder.xml"), UTF_8)
                .replace("999900006", bsn)
                .replace("TW 25/", "TW %s/".formatted(bsn.substring(7)))
                .replace("Nummer>600", "Nummer>6" + bsn.substring(6))
                .getBytes(UTF_8);
    }
}
