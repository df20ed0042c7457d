package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/** The hub could not do its own work. A partner's mistake is never this; that is a {@link Problem}. */
public final class HubException extends RuntimeException {

    private final Fault fault;

    /** A fault with what caused it. */
    public HubException(Fault fault, String message, @Nullable Throwable cause) {
        super("%s: %s".formatted(fault, message), cause);
        this.fault = fault;
    }

    /** Who is to be called. */
    public Fault fault() {
        return fault;
    }

    /** Whether trying again may help. */
    public boolean passing() {
        return fault != Fault.MISCONFIGURED && fault != Fault.DATA;
    }

    /** Which part of the hub failed, and so who is called. */
    public enum Fault {
        STORE_UNAVAILABLE,
        BROKER_UNAVAILABLE,
        PARTNER_UNREACHABLE,
        DECISION_POINT_UNREACHABLE,
        MISCONFIGURED,
        /** One message that a store will never take; it is parked for a person. */
        DATA
    }
}
