package nl.regiehub.benchmarks.terminology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * A kept connection over which questions go one after the other. A client that does more would use as much of the processor as the
 * server that it asks, and so hide how much that uses.
 */
final class Line implements AutoCloseable {

    private static final int BUFFER = 1 << 14;
    private static final int HEX = 16;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final Socket socket;
    private final InputStream in;
    private boolean open = true;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static Line to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new Line(socket);
    }

    /** A question as it goes over a line. */
    static byte[] written(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/fhir+json\r\n\r\n"
                .formatted(path)
                .getBytes(ISO_8859_1);
    }

    /**
     * Asks, and reads the answer to its end. That a code is unknown is an answer, that the server is in trouble is not.
     *
     * @return whether more can be asked over this line
     */
    boolean ask(byte[] question) throws IOException {
        socket.getOutputStream().write(question);
        int status = Integer.parseInt(text().split(" ", -1)[1]);
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            throw new IOException("answered with " + status);
        }
        int length = 0;
        for (String header = header(); !header.isEmpty(); header = header()) {
            if (header.equals("transfer-encoding: chunked")) {
                length = -1;
            } else if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            } else if (header.equals("connection: close")) {
                open = false;
            }
        }
        skip(length);
        return open;
    }

    private String header() throws IOException {
        return text().toLowerCase(Locale.ROOT);
    }

    /** Skips the body; of a negative length when it comes in chunks. */
    private void skip(int length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            text();
        }
        text();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(text(), HEX);
    }

    private String text() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
