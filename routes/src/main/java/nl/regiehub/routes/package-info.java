/** How a message travels: the stages it passes, the ports they need, and nothing about what it means. */
@NullMarked
package nl.regiehub.routes;

import org.jspecify.annotations.NullMarked;
