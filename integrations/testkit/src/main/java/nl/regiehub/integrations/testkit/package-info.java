/** What tests of several modules share: those that every codec must pass, whatever its standard, and how long to wait. */
@NullMarked
package nl.regiehub.integrations.testkit;

import org.jspecify.annotations.NullMarked;
