package nl.regiehub.integrations.seam;

/**
 * A message as a recipient's standard writes it.
 *
 * @param contentType media type to send it with
 * @param soort message type in that standard
 * @param bytes the body
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Encoded(String contentType, String soort, byte[] bytes) {}
