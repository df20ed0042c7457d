/** Ids on their way between the stages: queues in Artemis, batches from them for Camel, and the relays that fill them. */
@NullMarked
package nl.regiehub.routes.broker;

import org.jspecify.annotations.NullMarked;
