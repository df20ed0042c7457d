package nl.regiehub.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One product that a gemeente assigns to a provider: specific (category and code), aspecific (category only) or generic
 * (no product).
 *
 * @param nummer the gemeente's number of the opdracht, 0 to 999999999
 * @param referentieAanbieder the provider's own reference, when it asked for this
 * @param product what; null in a generic toewijzing
 * @param toewijzingsdatum when it was decided
 * @param toewijzingstijd at what time
 * @param ingangsdatum first day of delivery
 * @param einddatum last day of delivery
 * @param redenWijziging why it was changed (WMO002, JZ002)
 * @param omvang how much
 * @param budget in whole eurocents
 * @param commentaar free text
 */
public record Toewijzing(
        int nummer,
        @Nullable String referentieAanbieder,
        @Nullable Product product,
        LocalDate toewijzingsdatum,
        LocalTime toewijzingstijd,
        LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        @Nullable Code redenWijziging,
        @Nullable Omvang omvang,
        @Nullable Integer budget,
        @Nullable String commentaar) {

    /**
     * How much is to be delivered.
     *
     * @param volume amount, in the unit
     * @param eenheid unit (WJ756)
     * @param frequentie per what period (WMO757, in iJw too)
     */
    public record Omvang(int volume, Code eenheid, Code frequentie) {}
}
