package nl.regiehub.canonical;

/**
 * Why a message could not be used, told so that the sender can mend it. Never holds personal data or payload text.
 *
 * @param kind what went wrong, for counting and alerting
 * @param where the place in the sender's own message, as a path the sender can look up
 * @param detail what was found and what was expected, in Dutch
 * @param herstel what to do about it, in Dutch
 */
public record Problem(Kind kind, String where, String detail, String herstel) {

    /** What went wrong. */
    public enum Kind {
        /** Not well-formed, or not in a format the hub knows. */
        UNREADABLE,
        /** Larger, deeper or fuller than the hub takes. */
        LIMIT_EXCEEDED,
        /** Made for another version of the standard. */
        WRONG_VERSION,
        /** An element the standard does not have there. */
        UNKNOWN_ELEMENT,
        /** A value the standard requires is missing. */
        MISSING_VALUE,
        /** A value the standard does not allow. */
        INVALID_VALUE,
        /** A BSN that fails the 11-proef. */
        INVALID_BSN,
        /** A code that its list does not have, or that the hub's vocabulary does not know. */
        UNKNOWN_CODE,
        /** Values that contradict each other. */
        INCONSISTENT,
        /** The sender or recipient may not do this. */
        NOT_PERMITTED,
        /** Refers to something that has not arrived or is parked itself. */
        WAITS_FOR,
        /** The same id was used for another body. */
        CONFLICT,
        /** Nobody connected to the hub answers to the recipient's code. */
        UNKNOWN_RECIPIENT,
        /** The recipient could not or would not take it. */
        UNDELIVERABLE
    }

    @Override
    public String toString() {
        return "%s at %s: %s".formatted(kind, where, detail);
    }
}
