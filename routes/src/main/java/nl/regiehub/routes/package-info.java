/** How a message travels: the ports that its way needs; each step of the way is a room below, and {@code journey} joins them. */
@NullMarked
package nl.regiehub.routes;

import org.jspecify.annotations.NullMarked;
