package nl.regiehub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Delivery of a product ended, for good or for a while.
 *
 * @param toewijzingnummer the opdracht it belongs to
 * @param product what was delivered
 * @param toewijzingIngangsdatum first day of the toewijzing
 * @param begindatum first day of delivery
 * @param redenBeeindiging why (WMO588 or JZ588: the same codes mean other things)
 * @param einddatum last day of delivery
 * @param statusAanlevering 1 first, 2 changed, 3 remove, 9 unchanged (COD467)
 */
public record StopLevering(
        @Nullable Integer toewijzingnummer,
        @Nullable Product product,
        @Nullable LocalDate toewijzingIngangsdatum,
        LocalDate begindatum,
        Code redenBeeindiging,
        LocalDate einddatum,
        Code statusAanlevering) {}
