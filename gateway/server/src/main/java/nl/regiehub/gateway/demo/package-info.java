/** A region to look at: accounts and partners that are made at the first start and kept in the data folder. */
@NullMarked
package nl.regiehub.gateway.demo;

import org.jspecify.annotations.NullMarked;
