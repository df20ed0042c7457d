/** What an operator may change: reads the files of {@code config}, refuses what their schemas do not allow. */
@NullMarked
package nl.regiehub.gateway.config;

import org.jspecify.annotations.NullMarked;
