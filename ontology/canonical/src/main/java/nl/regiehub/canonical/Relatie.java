package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Somebody around a cliënt, as a 301 names them: without BSN, so known only by their number within that cliënt.
 *
 * @param nummer the sender's number of this relation
 * @param volgorde priority as contact, 0 to 99
 * @param soort what they are to the cliënt (COD472)
 * @param geboortedatum date of birth
 * @param geslacht sex (COD046)
 * @param naam the name
 * @param contact where they are found
 */
public record Relatie(
        String nummer,
        @Nullable Integer volgorde,
        Code soort,
        @Nullable Geboortedatum geboortedatum,
        @Nullable Code geslacht,
        Naam naam,
        Contact contact) {}
