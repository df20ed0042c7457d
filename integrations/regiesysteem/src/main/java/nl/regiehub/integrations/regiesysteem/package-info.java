/** How municipal case management systems speak JSON. */
@NullMarked
package nl.regiehub.integrations.regiesysteem;

import org.jspecify.annotations.NullMarked;
