/** Threads that repeat a step, how long they wait, and what a log may say when one fails. */
@NullMarked
package nl.regiehub.routes.work;

import org.jspecify.annotations.NullMarked;
