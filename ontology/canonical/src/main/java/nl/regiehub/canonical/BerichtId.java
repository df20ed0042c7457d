package nl.regiehub.canonical;

import java.util.UUID;

/** The hub's own id of one received message: random in its tail, rising in time, so that it reveals nothing. */
public record BerichtId(UUID waarde) {

    /** Reads the textual form of a UUID.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static BerichtId van(String tekst) {
        return new BerichtId(UUID.fromString(tekst));
    }

    @Override
    public String toString() {
        return waarde.toString();
    }
}
