/** From the outbox to a partner: what it may have, in its words, until it answers. */
@NullMarked
package nl.regiehub.routes.deliver;

import org.jspecify.annotations.NullMarked;
