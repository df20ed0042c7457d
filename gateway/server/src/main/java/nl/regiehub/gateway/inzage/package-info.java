/** Looking into dossiers: what may be seen is decided once, written in the audit trail, and only then shown. */
@NullMarked
package nl.regiehub.gateway.inzage;

import org.jspecify.annotations.NullMarked;
