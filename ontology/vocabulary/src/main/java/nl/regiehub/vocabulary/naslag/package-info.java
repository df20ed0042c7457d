/** A release as a work of reference: to look words up in, to search, to compare and to hand out as linked data. */
@NullMarked
package nl.regiehub.vocabulary.naslag;

import org.jspecify.annotations.NullMarked;
