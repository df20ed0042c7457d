/** From the journal to the graph, behind the traffic or all over again. */
@NullMarked
package nl.regiehub.routes.project;

import org.jspecify.annotations.NullMarked;
