package nl.regiehub.routes;

import java.util.List;

/**
 * Code lists in whose words a partner reads codes of other lists, beside the hub's concepts.
 *
 * @param schemas URIs of the lists; empty for a partner that does with the concepts
 * @param viaRuimer whether a code for a broader concept will do when a list has no other
 */
public record Leeslijsten(List<String> schemas, boolean viaRuimer) {

    /** Of a partner that does with the concepts. */
    public static final Leeslijsten GEEN = new Leeslijsten(List.of(), false);

    /** Copies the list. */
    public Leeslijsten {
        schemas = List.copyOf(schemas);
    }
}
