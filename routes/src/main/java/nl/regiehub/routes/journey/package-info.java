/** All steps put together, started and stopped. */
@NullMarked
package nl.regiehub.routes.journey;

import org.jspecify.annotations.NullMarked;
