package nl.regiehub.routes.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Ledgers.Boekhouding;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.arrive.Receptie;

/** A region in a process of its own, so that it can be killed: a door over HTTP, and its ledgers to look at. */
final class HubProcess {

    private final Region region;
    private final CountDownLatch asked = new CountDownLatch(1);

    private HubProcess(Region region) {
        this.region = region;
    }

    /** Arguments: the folder of its stores, the address of the partner that takes everything, a file for its own address. */
    public static void main(String[] args) throws Exception {
        var partners = partners(URI.create(args[1]));
        try (var region = Region.open(Path.of(args[0]), partners, new HttpPartner(HttpClient.newHttpClient()))) {
            new HubProcess(region).serve(Path.of(args[2]));
        }
        System.exit(0); // the broker's own threads would linger for a minute
    }

    static TestPartners partners(URI receiver) {
        return new TestPartners(TestPartners.region().partners().stream()
                .map(partner -> at(partner, receiver))
                .toList());
    }

    private static Partner at(Partner partner, URI receiver) {
        return new Partner(
                partner.id(),
                partner.naam(),
                partner.rol(),
                partner.organisaties(),
                partner.formaten(),
                partner.verstuurt(),
                partner.ontvangt(),
                receiver,
                partner.bsnArtikel(),
                partner.geduld(),
                partner.leeslijsten());
    }

    private void serve(Path address) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/berichten", this::receive);
        server.createContext("/stand", exchange -> answer(exchange, 200, stand()));
        server.createContext("/stop", exchange -> {
            answer(exchange, 200, "");
            asked.countDown();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        Files.writeString(address, "http://127.0.0.1:" + server.getAddress().getPort());
        asked.await();
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        var sender = new PartnerId(exchange.getRequestHeaders().getFirst("Partner"));
        Receptie receptie = region.journey()
                .reception()
                .receive(region.parts().partners().find(sender).orElseThrow(), "application/json", bytes);
        boolean taken = receptie instanceof Receptie.Accepted || receptie instanceof Receptie.Replayed;
        answer(exchange, taken ? 202 : 400, receptie.toString());
    }

    /** The ledgers as numbers: received, processed, in progress; planned, delivered, in flight. */
    private String stand() {
        Boekhouding now = region.boekhouding();
        return "%d %d %d %d %d %d"
                .formatted(
                        now.messages().received(),
                        now.messages().processed(),
                        now.messages().inProgress(),
                        now.deliveries().planned(),
                        now.deliveries().delivered(),
                        now.deliveries().inFlight());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
