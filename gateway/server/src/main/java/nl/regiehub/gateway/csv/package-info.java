/** Tables for spreadsheets. */
@NullMarked
package nl.regiehub.gateway.csv;

import org.jspecify.annotations.NullMarked;
