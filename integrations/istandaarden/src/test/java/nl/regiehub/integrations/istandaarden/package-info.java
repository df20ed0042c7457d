/** How care providers and municipalities speak iWmo and iJw, tested against the standards' own schemas and examples. */
@NullMarked
package nl.regiehub.integrations.istandaarden;

import org.jspecify.annotations.NullMarked;
