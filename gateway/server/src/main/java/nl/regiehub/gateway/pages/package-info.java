/** What people see in a browser: drawn on the server, usable by keyboard and without a script. */
@NullMarked
package nl.regiehub.gateway.pages;

import org.jspecify.annotations.NullMarked;
