/** Screens on the audit trail: for the functionaris, and for the inwoner. */
@NullMarked
package nl.regiehub.gateway.pages.toezicht;

import org.jspecify.annotations.NullMarked;
