package nl.regiehub.gateway.security;

/** The claims that the hub reads from a token, whoever issued it. */
final class Claims {

    /** The partner whose system this is. */
    static final String PARTNER = "partner";

    /** The role in which a person acts. */
    static final String ROLE = "rol";

    /** The organisation for which a person acts, as {@code REGISTER:CODE}. */
    static final String ORGANISATION = "organisatie";

    /** How people call a person. */
    static final String NAME = "name";

    private Claims() {}
}
