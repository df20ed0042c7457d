/** The demo region: partners that speak their own standards, and the messages they send. */
@NullMarked
package nl.regiehub.demo;

import org.jspecify.annotations.NullMarked;
