/** The words of the region and how each partner's codes map to them, by date. */
@NullMarked
package nl.regiehub.vocabulary;

import org.jspecify.annotations.NullMarked;
