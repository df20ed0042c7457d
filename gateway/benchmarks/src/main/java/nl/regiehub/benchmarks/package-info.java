/** How fast the parts and the whole are. */
@NullMarked
package nl.regiehub.benchmarks;

import org.jspecify.annotations.NullMarked;
