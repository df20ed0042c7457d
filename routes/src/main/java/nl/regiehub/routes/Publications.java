package nl.regiehub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Vocabulary releases as the journal keeps them; every node activates from here. */
public interface Publications {

    /**
     * Stores a release, unless it is stored already, and puts it in force.
     *
     * @param id the hash of its content
     * @param inhoud the release itself
     */
    void publish(String id, byte[] inhoud, Instant op, String door);

    /** The release in force. */
    Optional<Publication> current();

    /** The id of the release in force, for whoever only asks whether it is still the same. */
    Optional<String> inForce();

    /** Whether a release was ever published, in force or not. */
    boolean known(String id);

    /** A release that was published some day, in force or not. */
    Optional<Publication> find(String id);

    /** What was put in force when, the latest first; a release that came back stands there twice. */
    List<Inwerkingtreding> history();

    /**
     * A release being put in force.
     *
     * @param id the release
     * @param op when
     * @param door by whom
     */
    record Inwerkingtreding(String id, Instant op, String door) {}

    /** A stored release. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Publication(String id, byte[] inhoud, Instant op) {}
}
