package nl.regiehub.vocabulary.wijziging;

import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling.Relatie;

/**
 * What an architect wants a code to mean.
 *
 * @param code the code as messages have it
 * @param relatie how the concept relates to the code
 * @param begrip IRI of the concept at this hub
 * @param verlies what is lost by using the concept; empty when nothing is
 */
public record Koppeling(Code code, Relatie relatie, String begrip, String verlies) {}
