/** Screens of architect and programmaraad: codes that need a meaning, proposals, publications. */
@NullMarked
package nl.regiehub.gateway.pages.vocabulaire;

import org.jspecify.annotations.NullMarked;
