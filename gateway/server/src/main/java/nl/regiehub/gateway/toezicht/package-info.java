/** Reading the audit trail: the inwoner the own lines, the functionaris those of a gemeente. */
@NullMarked
package nl.regiehub.gateway.toezicht;

import org.jspecify.annotations.NullMarked;
