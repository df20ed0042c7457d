/** What the hub can say of its words that one release does not say alone: which partners use them, and how that changes over time. */
@NullMarked
package nl.regiehub.gateway.termen;

import org.jspecify.annotations.NullMarked;
