/** How often somebody may ask something, so that one asker does not keep all others waiting. */
@NullMarked
package nl.regiehub.gateway.tempo;

import org.jspecify.annotations.NullMarked;
