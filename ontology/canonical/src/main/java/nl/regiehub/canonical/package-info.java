/** The hub's own words: messages, persons, dossierdelen, problems; what every other module talks in. */
@NullMarked
package nl.regiehub.canonical;

import org.jspecify.annotations.NullMarked;
