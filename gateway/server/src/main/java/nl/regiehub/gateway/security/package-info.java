/** Who is asking, and the doors that let nobody else in. */
@NullMarked
package nl.regiehub.gateway.security;

import org.jspecify.annotations.NullMarked;
