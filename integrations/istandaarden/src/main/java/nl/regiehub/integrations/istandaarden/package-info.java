/** How care providers and municipalities speak iWmo and iJw. */
@NullMarked
package nl.regiehub.integrations.istandaarden;

import org.jspecify.annotations.NullMarked;
