/** Asking for a ventiel, deciding on it, reviewing it, and telling the inwoner. */
@NullMarked
package nl.regiehub.gateway.ventiel;

import org.jspecify.annotations.NullMarked;
