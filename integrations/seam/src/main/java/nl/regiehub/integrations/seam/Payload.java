package nl.regiehub.integrations.seam;

/**
 * Bytes as they came in.
 *
 * @param contentType the media type the sender gave, without parameters, in lower case
 * @param bytes the body; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Payload(String contentType, byte[] bytes) {}
