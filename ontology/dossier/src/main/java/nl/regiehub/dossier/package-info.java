/** The region's memory as a graph: a projection of the journal that can be thrown away and made again. */
@NullMarked
package nl.regiehub.dossier;

import org.jspecify.annotations.NullMarked;
