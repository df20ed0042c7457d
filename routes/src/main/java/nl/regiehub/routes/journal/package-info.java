/** The journal in a database: every message as received, what became of it, and who saw what. */
@NullMarked
package nl.regiehub.routes.journal;

import org.jspecify.annotations.NullMarked;
