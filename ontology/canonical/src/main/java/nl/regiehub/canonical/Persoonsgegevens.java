package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Who a message is about.
 *
 * @param bsn the burgerservicenummer; null for a person without one and for a recipient that may not have it
 * @param sleutel the sender's own key of a person without BSN, or the hub's pseudonym for a recipient without ground
 * @param geboortedatum date of birth
 * @param geslacht sex (COD046)
 * @param naam the name
 */
public record Persoonsgegevens(
        @Nullable Bsn bsn,
        @Nullable String sleutel,
        @Nullable Geboortedatum geboortedatum,
        @Nullable Code geslacht,
        Naam naam) {}
