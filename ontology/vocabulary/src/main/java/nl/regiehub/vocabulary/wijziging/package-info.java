/** Changing the vocabulary: putting a mapping in, bringing two changes together, and what a change does to recorded traffic. */
@NullMarked
package nl.regiehub.vocabulary.wijziging;

import org.jspecify.annotations.NullMarked;
