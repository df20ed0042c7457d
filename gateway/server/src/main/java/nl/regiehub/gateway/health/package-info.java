/** How the hub is: what it counts and what it needs, for who keeps it running. Nothing about persons. */
@NullMarked
package nl.regiehub.gateway.health;

import org.jspecify.annotations.NullMarked;
