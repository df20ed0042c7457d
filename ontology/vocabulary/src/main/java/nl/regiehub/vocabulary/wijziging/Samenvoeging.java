package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.vocabulary.Bestanden;
import org.jspecify.annotations.Nullable;

/**
 * Brings a change to the vocabulary of today that was made on the one of an earlier day. Nothing that somebody else changed
 * meanwhile gets lost: where both touched the same, somebody has to look.
 */
public final class Samenvoeging {

    private final Bestanden basis;
    private final Bestanden nu;
    private final TreeMap<String, byte[]> samen = new TreeMap<>();
    private final List<Problem> problemen = new ArrayList<>();

    private Samenvoeging(Bestanden basis, Bestanden nu) {
        this.basis = basis;
        this.nu = nu;
    }

    /**
     * Brings them together.
     *
     * @param basis the files that the change was made on
     * @param nu the files of today
     * @param wijziging the change
     * @return the change as it is to be made to the files of today
     */
    public static Uitkomst van(Bestanden basis, Bestanden nu, Bestanden wijziging) {
        var samenvoeging = new Samenvoeging(basis, nu);
        wijziging.inhoud().forEach(samenvoeging::bestand);
        return samenvoeging.problemen.isEmpty()
                ? new Uitkomst.Gelukt(Bestanden.van(samenvoeging.samen))
                : new Uitkomst.Onmogelijk(samenvoeging.problemen);
    }

    private void bestand(String pad, byte[] wijziging) {
        byte @Nullable [] toen = basis.inhoud().get(pad);
        byte @Nullable [] vandaag = nu.inhoud().get(pad);
        if (Arrays.equals(toen, vandaag) || Arrays.equals(wijziging, vandaag)) {
            samen.put(pad, wijziging);
        } else if (toen != null && vandaag != null && wijziging.length > 0 && pad.endsWith(".tsv")) {
            regels(pad, lines(toen), lines(vandaag), lines(wijziging));
        } else {
            botst(pad);
        }
    }

    /** Rows stand by themselves: two people may each add their own. */
    private void regels(String pad, List<String> toen, List<String> vandaag, List<String> wijziging) {
        var weg = new ArrayList<>(toen);
        weg.removeAll(wijziging);
        var bij = new ArrayList<>(wijziging);
        bij.removeAll(toen);
        if (!vandaag.containsAll(weg)) {
            botst(pad);
            return;
        }
        var regels = new ArrayList<>(vandaag);
        regels.removeAll(weg);
        bij.stream()
                .filter(regel -> !regels.contains(regel))
                .forEach(regel -> regels.add(plaats(regels, regel), regel));
        samen.put(pad, (String.join("\n", regels) + "\n").getBytes(UTF_8));
    }

    /** The header comes first; the rest gets its order from the layout. */
    private static int plaats(List<String> regels, String regel) {
        return regel.startsWith("#") ? regels.indexOf("#curie_map:") + 1 : regels.size();
    }

    private static List<String> lines(byte[] file) {
        return new String(file, UTF_8).lines().toList();
    }

    private void botst(String pad) {
        problemen.add(new Problem(
                Kind.CONFLICT,
                pad,
                "Dit bestand is sindsdien ook door een ander gewijzigd.",
                "Haal het bestand opnieuw op en breng de wijziging daarin aan."));
    }
}
