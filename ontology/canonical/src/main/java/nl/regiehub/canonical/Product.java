package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered.
 *
 * @param categorie product category (WMO020 or JZ020)
 * @param code the gemeente's own five-character product code; absent in an aspecific toewijzing
 */
public record Product(Code categorie, @Nullable Code code) {}
