/** Who may learn what and why: deny unless a rule permits. */
@NullMarked
package nl.regiehub.access;

import org.jspecify.annotations.NullMarked;
