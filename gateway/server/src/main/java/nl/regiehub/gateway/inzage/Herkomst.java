package nl.regiehub.gateway.inzage;

import nl.regiehub.access.Vrager;

/**
 * Who asks, for what, and from where: what every line of the audit trail begins with.
 *
 * @param vrager who asks
 * @param doel for what purpose
 * @param adres network address that the question came from
 */
public record Herkomst(Vrager vrager, String doel, String adres) {}
