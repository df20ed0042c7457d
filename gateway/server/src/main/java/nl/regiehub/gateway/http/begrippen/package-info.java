/** The region's words for programs that read plain JSON: search, comparison, the report on confusion, and publications. */
@NullMarked
package nl.regiehub.gateway.http.begrippen;

import org.jspecify.annotations.NullMarked;
