/** Questions in SPARQL 1.1: read, kept to what is visible, and stopped when they cost too much. */
@NullMarked
package nl.regiehub.dossier.bevraging;

import org.jspecify.annotations.NullMarked;
