/** Opening a casus in an emergency, from the request to the notice to the inwoner. */
@NullMarked
package nl.regiehub.access.ventiel;

import org.jspecify.annotations.NullMarked;
