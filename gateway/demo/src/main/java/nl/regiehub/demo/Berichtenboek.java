package nl.regiehub.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.demo.Zending.Verwacht;
import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.integrations.istandaarden.Istandaarden;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;

/**
 * The manifest: every message that systems of the demo region send by themselves, in that order, good ones and bad ones.
 * What their inwoner says is wrong, and the answer to it, have numbers of the hub's: see {@link Verbeterverzoek}.
 */
final class Berichtenboek {

    static final String IWMO = "iwmo-3.2";
    static final String IJW = "ijw-3.2";
    static final String FHIR = "fhir-r4";
    static final String JSON = "regiehub-json";

    /** Who takes which answers, by the type of its own message; see the partners' files. */
    private static final Map<String, Map<String, String>> ANTWOORDEN = Map.of(
            "regiesysteem-lindehoven", Map.of("WMO301", "WMO302", "JW301", "JW302"),
            "aanbieder-jeugdbaken", Map.of("JW305", "JW306", "JW307", "JW308"));

    private final Codecs codecs = new Codecs(Stream.concat(
                    Istandaarden.codecs(Optional.empty()).stream(), Stream.of(FhirR4.codec(), Regiesysteem.codec()))
            .toList());
    private final List<Zending> zendingen = new ArrayList<>();

    private Berichtenboek() {}

    /** All messages of the region. */
    static List<Zending> zendingen() {
        var boek = new Berichtenboek();
        new Verhaal(boek, Regio.huishoudens()).vertel();
        return List.copyOf(boek.zendingen);
    }

    /** Adds a message as the codec of its standard writes it. */
    Zending voegToe(String partner, String formaat, Bericht bericht, Verwacht verwacht) {
        return voegToe(partner, formaat, bericht, UnaryOperator.identity(), verwacht);
    }

    /** Adds a message with something wrong in it. */
    Zending voegToe(String partner, String formaat, Bericht bericht, UnaryOperator<String> bederf, Verwacht verwacht) {
        Codec codec = codecs.of(formaat);
        Encoded encoded = codec.encode(new Outgoing(bericht, List.of(), Map.of()));
        var body = bederf.apply(new String(encoded.bytes(), UTF_8)).getBytes(UTF_8);
        return voegToe(new Zending(
                zendingen.size(),
                partner,
                encoded.soort(),
                bericht.kop().identificatie(),
                encoded.contentType(),
                body,
                metAntwoord(partner, encoded.soort(), verwacht)));
    }

    private static Verwacht metAntwoord(String partner, String soort, Verwacht verwacht) {
        String antwoord = ANTWOORDEN.getOrDefault(partner, Map.of()).get(soort);
        return antwoord != null && verwacht.vraagtAntwoord() ? verwacht.beantwoord(partner, antwoord) : verwacht;
    }

    /** Adds the same message once more. */
    void herhaal(Zending eerder) {
        voegToe(opnieuw(eerder, eerder.body(), Verwacht.nogmaals()));
    }

    /** Adds another body under an id that was used. */
    void botsing(Zending eerder, UnaryOperator<String> anders) {
        var body = anders.apply(new String(eerder.body(), UTF_8)).getBytes(UTF_8);
        voegToe(opnieuw(eerder, body, Verwacht.geweigerd(409)));
    }

    private Zending opnieuw(Zending eerder, byte[] body, Verwacht verwacht) {
        return new Zending(
                zendingen.size(),
                eerder.partner(),
                eerder.soort(),
                eerder.identificatie(),
                eerder.contentType(),
                body,
                verwacht);
    }

    private Zending voegToe(Zending zending) {
        zendingen.add(zending);
        return zending;
    }
}
