/** The screens on which an inwoner says who may know what. */
@NullMarked
package nl.regiehub.gateway.pages.rechten;

import org.jspecify.annotations.NullMarked;
