package nl.regiehub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Delivery of a product began.
 *
 * @param toewijzingnummer the opdracht it belongs to
 * @param product what is delivered
 * @param toewijzingIngangsdatum first day of the toewijzing
 * @param begindatum first day of delivery
 * @param statusAanlevering 1 first, 2 changed, 3 remove, 9 unchanged (COD467)
 */
public record StartLevering(
        @Nullable Integer toewijzingnummer,
        @Nullable Product product,
        @Nullable LocalDate toewijzingIngangsdatum,
        LocalDate begindatum,
        Code statusAanlevering) {}
