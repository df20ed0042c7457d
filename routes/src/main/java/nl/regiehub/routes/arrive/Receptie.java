package nl.regiehub.routes.arrive;

import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Problem;

/** The answer to a message at the door. */
public sealed interface Receptie {

    /** It is in the journal. */
    record Accepted(BerichtId bericht) implements Receptie {}

    /** It was in the journal already, word for word. */
    record Replayed(BerichtId bericht) implements Receptie {}

    /** Another body is in the journal under the same id; {@code bericht} is that one. */
    record Conflict(BerichtId bericht, Problem probleem) implements Receptie {}

    /** It is not of a media type that the hub reads. */
    record UnknownMediaType(Problem probleem) implements Receptie {}

    /** It has no readable type or id, or is of no standard agreed with the partner. */
    record Unreadable(Problem probleem) implements Receptie {}

    /** It is larger, deeper or fuller than the hub takes. */
    record TooLarge(Problem probleem) implements Receptie {}

    /** The partner may not send this. */
    record NotPermitted(Problem probleem) implements Receptie {}
}
