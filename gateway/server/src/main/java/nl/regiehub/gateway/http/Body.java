package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import nl.regiehub.routes.arrive.Reception;

/** Reads a body that may be hostile: never more of it than the hub takes. */
final class Body {

    private Body() {}

    /** The body; empty when it is larger than the hub takes. */
    static Optional<byte[]> read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Reception.MAX_BYTES) {
            return Optional.empty();
        }
        var bytes = request.getInputStream().readNBytes(Reception.MAX_BYTES + 1);
        return bytes.length > Reception.MAX_BYTES ? Optional.empty() : Optional.of(bytes);
    }

    /** Whether the body is compressed: the hub does not unpack what a stranger packed. */
    static boolean packed(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }
}
