/** From the inbox to the journal: read, check, translate and plan messages, a batch at a time, each with an outcome of its own. */
@NullMarked
package nl.regiehub.routes.process;

import org.jspecify.annotations.NullMarked;
