package nl.regiehub.routes.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import org.jspecify.annotations.Nullable;

/** The keys by which messages refer to each other and keep their order. None is made from who the message is about. */
final class Keys {

    private static final int LENGTH = 16;

    private Keys() {}

    /** What later messages may refer to. */
    static List<String> introduced(Bericht bericht) {
        return switch (bericht) {
            case Toewijzingsbericht b ->
                b.toewijzingen().stream()
                        .map(toewijzing -> opdracht(b.kop().afzender(), b.kop().ontvanger(), toewijzing.nummer()))
                        .distinct()
                        .toList();
            case Verwijzing b ->
                List.of(verwijzing(b.kop().afzender(), b.nummer(), b.kop().ontvanger()));
            case Correctie b -> List.of(correctie(b.bron(), b.nummer(), b.betreft()));
            case Startbericht _, Stopbericht _, Terugkoppeling _, Casusbericht _, Betrokkenheidsbericht _ -> List.of();
            case Correctieantwoord _ -> List.of();
        };
    }

    /** What must have come before. */
    static List<String> required(Bericht bericht) {
        return switch (bericht) {
            case Startbericht b -> opdrachten(b.kop(), numbers(b));
            case Stopbericht b -> opdrachten(b.kop(), numbers(b));
            case Terugkoppeling b ->
                List.of(verwijzing(b.kop().ontvanger(), b.verwijzing(), b.kop().afzender()));
            case Correctieantwoord b -> List.of(correctie(b.kop().afzender(), b.correctie(), b.betreft()));
            case Toewijzingsbericht _, Verwijzing _, Casusbericht _, Betrokkenheidsbericht _, Correctie _ -> List.of();
        };
    }

    /**
     * The order key: messages about one opdracht, verwijzing, casus or betrokkenheid go one after another. A number is
     * one person's, so the person need not be in it. Lines without a number share one key per pair of parties.
     */
    static String group(Bericht bericht) {
        return opaque(
                switch (bericht) {
                    case Toewijzingsbericht b ->
                        opdracht(b.kop().afzender(), b.kop().ontvanger(), lowest(numbers(b)));
                    case Startbericht b -> opdracht(b.kop().ontvanger(), b.kop().afzender(), lowest(numbers(b)));
                    case Stopbericht b -> opdracht(b.kop().ontvanger(), b.kop().afzender(), lowest(numbers(b)));
                    case Verwijzing b ->
                        verwijzing(b.kop().afzender(), b.nummer(), b.kop().ontvanger());
                    case Terugkoppeling b ->
                        verwijzing(b.kop().ontvanger(), b.verwijzing(), b.kop().afzender());
                    case Casusbericht b ->
                        "casus|" + b.kop().afzender() + "|" + b.casus().nummer();
                    case Betrokkenheidsbericht b ->
                        "betrokkenheid|" + b.kop().afzender() + "|"
                                + b.betrokkenheid().nummer();
                    case Correctie b -> correctie(b.bron(), b.nummer(), b.betreft());
                    case Correctieantwoord b -> correctie(b.kop().afzender(), b.correctie(), b.betreft());
                });
    }

    private static List<String> opdrachten(Berichtkop kop, Stream<Integer> nummers) {
        return nummers.distinct()
                .map(nummer -> opdracht(kop.ontvanger(), kop.afzender(), nummer))
                .toList();
    }

    private static Stream<Integer> numbers(Toewijzingsbericht bericht) {
        return bericht.toewijzingen().stream().map(Toewijzing::nummer);
    }

    private static Stream<Integer> numbers(Startbericht bericht) {
        return bericht.leveringen().stream()
                .map(StartLevering::toewijzingnummer)
                .filter(Objects::nonNull);
    }

    private static Stream<Integer> numbers(Stopbericht bericht) {
        return bericht.leveringen().stream().map(StopLevering::toewijzingnummer).filter(Objects::nonNull);
    }

    private static @Nullable Integer lowest(Stream<Integer> numbers) {
        OptionalInt lowest = numbers.mapToInt(Integer::intValue).min();
        return lowest.isPresent() ? lowest.getAsInt() : null;
    }

    private static String opdracht(
            @Nullable Organisatiecode gemeente, @Nullable Organisatiecode aanbieder, @Nullable Integer nummer) {
        return "opdracht|" + gemeente + "|" + aanbieder + "|" + nummer;
    }

    /** Who was asked is part of the key: an answer by anyone else refers to nothing. */
    private static String verwijzing(
            @Nullable Organisatiecode verwijzer, String nummer, @Nullable Organisatiecode gevraagde) {
        return "verwijzing|" + verwijzer + "|" + nummer + "|" + gevraagde;
    }

    /** What it is about is part of the key: a source cannot answer beside the correctie that it got. */
    private static String correctie(Organisatiecode bron, String nummer, Correctie.Betreft betreft) {
        return "correctie|" + bron + "|" + nummer + "|" + betreft;
    }

    private static String opaque(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
