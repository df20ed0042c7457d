/** The tests that every codec must pass, whatever its standard. */
@NullMarked
package nl.regiehub.integrations.testkit;

import org.jspecify.annotations.NullMarked;
