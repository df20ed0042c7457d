package nl.regiehub.demo;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the inwoner of the demo region says is wrong, as their portal would say it: a doel of their casus. It stands beside
 * the manifest: the hub itself makes the message and its number. A region that is killed right after it was said may say
 * it once more; every one counts.
 */
final class Verbeterverzoek {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROL = "inwoner";
    private static final String DOEL = "eigen-inzage";
    private static final String PAD = "/api/v1/correcties";

    private Verbeterverzoek() {}

    /** The words of the inwoner, and what they are about. */
    private record Vraag(String persoon, String deel, String onjuist, String juist) {}

    /**
     * What became of a correctie.
     *
     * @param bericht the hub's id of the message that it came in
     * @param doorgegeven whether the hub says that its source was told
     * @param overgenomen whether the inwoner reads that the source took it over
     */
    record Stand(String bericht, boolean doorgegeven, boolean overgenomen) {

        private static Stand van(JsonNode stand) {
            return new Stand(
                    stand.at("/correctie/bron/bericht").asString(""),
                    stand.path("doorgifte").asString("").equals("DOORGEGEVEN"),
                    stand.at("/correctie/besluit").asString("").equals("overgenomen"));
        }
    }

    /** Says it, once the inwoner sees what it is about. */
    static void doe(Hub hub) throws InterruptedException {
        Volhouden.totGelukt(() -> !standen(hub).isEmpty() || gevraagd(hub));
    }

    private static boolean gevraagd(Hub hub) throws IOException, InterruptedException {
        var afschrift = hub.getAsRole(ROL, DOEL, "/api/v1/inzage").at("/afschriften/0");
        var doel = afschrift.at("/beeld/doelen/0/bron/deel");
        if (doel.isMissingNode()) {
            return false;
        }
        var vraag = new Vraag(
                afschrift.path("persoon").asString(),
                doel.asString(),
                "Dit doel is in maart anders afgesproken.",
                "Eerst de schulden, daarna het huishouden.");
        return hub.postAsRole(ROL, DOEL, PAD, JSON.writeValueAsString(vraag)) == 202;
    }

    /** What was said so far, as the inwoner reads it. */
    static List<Stand> standen(Hub hub) throws IOException, InterruptedException {
        return hub.getAsRole(ROL, DOEL, PAD)
                .path("correcties")
                .valueStream()
                .map(Stand::van)
                .toList();
    }

    /** Whether it was said, and the inwoner has read the answer. */
    static boolean afgerond(Hub hub) throws IOException, InterruptedException {
        var standen = standen(hub);
        return !standen.isEmpty() && standen.stream().allMatch(Stand::overgenomen);
    }
}
