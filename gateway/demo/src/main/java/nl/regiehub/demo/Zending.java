package nl.regiehub.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that a partner of the demo region sends, and what should become of it.
 *
 * @param nummer its place in the manifest
 * @param partner who sends it
 * @param soort its type
 * @param identificatie the sender's id of it
 * @param contentType its media type
 * @param body the bytes
 * @param verwacht what should become of it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Zending(
        int nummer,
        String partner,
        String soort,
        String identificatie,
        String contentType,
        byte[] body,
        Verwacht verwacht) {

    /**
     * What should become of a message.
     *
     * @param antwoord the status code of the hub's answer
     * @param herhaald whether the hub should say that it had it already
     * @param status where it ends; null when the hub does not take it
     * @param probleem the kind of problem it has, if any
     * @param ontvangers who should receive it, exactly once, and as what message type
     */
    record Verwacht(
            int antwoord,
            boolean herhaald,
            @Nullable String status,
            @Nullable String probleem,
            Map<String, String> ontvangers) {

        Verwacht {
            ontvangers = Map.copyOf(ontvangers);
        }

        /** The same, and the sender gets an answer of this type. */
        Verwacht beantwoord(String afzender, String soort) {
            var allen = new HashMap<>(ontvangers);
            allen.put(afzender, soort);
            return new Verwacht(antwoord, herhaald, status, probleem, allen);
        }

        /** Whether its standard prescribes an answer, if it has one: not while it waits, nor when its header is unfit. */
        boolean vraagtAntwoord() {
            return "processed".equals(status) || ("rejected".equals(status) && !"WRONG_VERSION".equals(probleem));
        }

        static Verwacht verwerkt(Map<String, String> ontvangers) {
            return new Verwacht(202, false, "processed", null, ontvangers);
        }

        static Verwacht afgewezen(String probleem) {
            return new Verwacht(202, false, "rejected", probleem, Map.of());
        }

        static Verwacht geparkeerd(String probleem) {
            return new Verwacht(202, false, "parked", probleem, Map.of());
        }

        static Verwacht geweigerd(int antwoord) {
            return new Verwacht(antwoord, false, null, null, Map.of());
        }

        static Verwacht nogmaals() {
            return new Verwacht(202, true, null, null, Map.of());
        }
    }
}
