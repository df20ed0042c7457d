/** Screens around a ventiel: asking, deciding, reviewing, and what the inwoner is told. */
@NullMarked
package nl.regiehub.gateway.pages.ventiel;

import org.jspecify.annotations.NullMarked;
