/** What a publication does to the traffic: what waited for a meaning goes on, what was recorded is read again. */
@NullMarked
package nl.regiehub.routes.meaning;

import org.jspecify.annotations.NullMarked;
