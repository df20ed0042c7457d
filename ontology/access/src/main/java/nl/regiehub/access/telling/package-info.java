/** How many persons there are, told so that nobody can be told apart. */
@NullMarked
package nl.regiehub.access.telling;

import org.jspecify.annotations.NullMarked;
