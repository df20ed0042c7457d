/** The first step: a message comes to the door, and is in the inbox before anybody hears that it is. */
@NullMarked
package nl.regiehub.routes.arrive;

import org.jspecify.annotations.NullMarked;
