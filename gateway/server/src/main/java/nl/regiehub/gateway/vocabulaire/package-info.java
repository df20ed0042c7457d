/** How the vocabulary changes while the hub runs: proposing, weighing, deciding with four eyes, putting in force. */
@NullMarked
package nl.regiehub.gateway.vocabulaire;

import org.jspecify.annotations.NullMarked;
