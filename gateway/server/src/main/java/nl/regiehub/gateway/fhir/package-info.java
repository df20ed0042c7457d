/** The vocabulary as FHIR R4 terminology: code systems, value sets, concept maps and the operations on them. */
@NullMarked
package nl.regiehub.gateway.fhir;

import org.jspecify.annotations.NullMarked;
