/** A throw-away PostgreSQL server, for whoever wants to know how the journal does in one. */
@NullMarked
package nl.regiehub.postgres;

import org.jspecify.annotations.NullMarked;
