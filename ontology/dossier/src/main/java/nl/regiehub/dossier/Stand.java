package nl.regiehub.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;

/**
 * Sorts what was said about one thing: by business time, then by what the sender calls it. Nothing in a stand depends on when
 * or in what order the hub received messages.
 */
final class Stand {

    private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS");
    private static final int BYTES_OF_A_KEY = 15;

    private Stand() {}

    static String van(Toewijzing toewijzing, Berichtkop kop) {
        return stand(toewijzing.toewijzingsdatum().atTime(toewijzing.toewijzingstijd()), 0, kop);
    }

    static String van(StartLevering levering, Berichtkop kop) {
        return stand(dag(kop.dagtekening()), rang(levering.statusAanlevering().waarde()), kop);
    }

    static String van(StopLevering levering, Berichtkop kop) {
        return stand(dag(kop.dagtekening()), rang(levering.statusAanlevering().waarde()), kop);
    }

    /** Of one moment the answer that is further counts. */
    static String van(Terugkoppeling antwoord) {
        var tijd = LocalDateTime.ofInstant(antwoord.op(), ZoneOffset.UTC);
        return stand(tijd, rang(antwoord.status()), antwoord.kop());
    }

    static String van(Instant tijdstip, Berichtkop kop) {
        return stand(LocalDateTime.ofInstant(tijdstip, ZoneOffset.UTC), 0, kop);
    }

    /** The message as its sender knows it: the same however often and in whatever order it arrives, and opaque. */
    static String sleutel(Berichtkop kop) {
        return sleutel(kop.afzender() + "\n" + kop.soort() + "\n" + kop.identificatie());
    }

    /** An opaque key: the first bits of a SHA-256, enough that no two of a region's things ever share one. */
    static String sleutel(String tekst) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES_OF_A_KEY));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String stand(LocalDateTime tijd, int rang, Berichtkop kop) {
        return TIJD.format(tijd) + "#" + rang + "#" + sleutel(kop);
    }

    private static LocalDateTime dag(LocalDate dag) {
        return dag.atTime(LocalTime.MIDNIGHT);
    }

    private static int rang(Terugkoppeling.Status status) {
        return switch (status) {
            case AANGEBODEN -> 0;
            case GEACCEPTEERD -> 1;
            case GEWEIGERD -> 2;
            case GESTART -> 3;
            case BEEINDIGD -> 4;
        };
    }

    /** Of one day the removal comes last and the first delivery first (COD467: 1 first, 2 changed, 3 remove, 9 same). */
    private static int rang(String statusAanlevering) {
        return switch (statusAanlevering) {
            case "3" -> 3;
            case "2" -> 2;
            case "9" -> 1;
            default -> 0;
        };
    }
}
