package nl.regiehub.access.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.canonical.Periode;

/**
 * A year or a quarter in which persons are counted.
 *
 * @param naam {@code 2026}, or {@code 2026-K1}
 * @param van its first day
 * @param tot its last day
 */
public record Tijdvak(String naam, LocalDate van, LocalDate tot) {

    private static final int YEARS = 4;

    /** What is told of a period stays as it is; so many days what happened in it may still come in. */
    private static final int NALOOP = 30;

    /** The years and quarters that were over for a month on a day, latest first, of that year and the three before. */
    public static List<Tijdvak> voorbij(LocalDate op) {
        return IntStream.range(0, YEARS)
                .mapToObj(terug -> jaar(op.getYear() - terug))
                .flatMap(tijdvakken -> tijdvakken)
                .filter(tijdvak -> tijdvak.tot.plusDays(NALOOP).isBefore(op))
                .toList();
    }

    private static Stream<Tijdvak> jaar(int jaar) {
        var begin = LocalDate.of(jaar, 1, 1);
        return Stream.concat(
                Stream.of(new Tijdvak(Integer.toString(jaar), begin, LocalDate.of(jaar, 12, 31))),
                IntStream.rangeClosed(1, 4).mapToObj(kwartaal -> {
                    var van = begin.plusMonths(3L * (kwartaal - 1));
                    return new Tijdvak(
                            "%d-K%d".formatted(jaar, kwartaal),
                            van,
                            van.plusMonths(3).minusDays(1));
                }));
    }

    /** Whether anything of a period lies in it. */
    boolean raakt(Periode periode) {
        var begin = periode.van();
        var einde = periode.tot();
        return (begin == null || !begin.isAfter(tot)) && (einde == null || !einde.isBefore(van));
    }
}
