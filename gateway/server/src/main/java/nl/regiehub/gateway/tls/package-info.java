/** The port on which partners' systems and the hub show each other a certificate. */
@NullMarked
package nl.regiehub.gateway.tls;

import org.jspecify.annotations.NullMarked;
