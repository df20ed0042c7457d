/** How the hub's terminology does beside HAPI's own: the same questions, put to both over HTTP. */
@NullMarked
package nl.regiehub.benchmarks.terminology;

import org.jspecify.annotations.NullMarked;
