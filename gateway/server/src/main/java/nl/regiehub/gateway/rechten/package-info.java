/** What an inwoner, or who speaks for them, may want of everyone who knows something about them. */
@NullMarked
package nl.regiehub.gateway.rechten;

import org.jspecify.annotations.NullMarked;
