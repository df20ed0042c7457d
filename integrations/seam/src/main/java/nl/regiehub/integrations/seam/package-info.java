/** The seam every partner standard plugs into: bytes to the hub's own words and back, without I/O. */
@NullMarked
package nl.regiehub.integrations.seam;

import org.jspecify.annotations.NullMarked;
