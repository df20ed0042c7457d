package nl.regiehub.integrations.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A place outside the hub that a message may point at, and that counts who comes. */
final class Buitenwereld implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger bezoeken = new AtomicInteger();

    Buitenwereld() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", bezoek -> {
            bezoeken.incrementAndGet();
            bezoek.sendResponseHeaders(404, -1);
            bezoek.close();
        });
        server.start();
    }

    URI adres() {
        return URI.create("http://%s:%d/"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort()));
    }

    int bezoeken() {
        return bezoeken.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
