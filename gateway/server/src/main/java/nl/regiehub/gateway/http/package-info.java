/** What systems and tools ask over HTTP, and the one place where errors become answers. */
@NullMarked
package nl.regiehub.gateway.http;

import org.jspecify.annotations.NullMarked;
