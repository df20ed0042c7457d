package nl.regiehub.gateway.security;

/** Where people say who they are. */
public enum Entrance {
    /** A form of the hub's own, in a demo region. */
    FORM,
    /** An OpenID Connect provider. */
    PROVIDER
}
