/** How the hub reaches partners' systems over HTTP. */
@NullMarked
package nl.regiehub.gateway.transport;

import org.jspecify.annotations.NullMarked;
