/** The program: HTTP, security, screens and start-up around the routes. */
@NullMarked
package nl.regiehub.gateway;

import org.jspecify.annotations.NullMarked;
