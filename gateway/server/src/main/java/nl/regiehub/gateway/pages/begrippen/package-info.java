/** The pages about the region's words: open to everyone, in Dutch and English, and as data for programs. */
@NullMarked
package nl.regiehub.gateway.pages.begrippen;

import org.jspecify.annotations.NullMarked;
