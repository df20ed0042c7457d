package nl.regiehub.gateway.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;

/** Sends messages over HTTP. Follows no redirect, reads a bounded answer and never logs what it says. */
public final class HttpPartnerClient implements PartnerClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int ANSWER_BYTES = 64 * 1024;

    /** What says something about the connection or the moment, not about the message. */
    private static final Set<Integer> LATER = Set.of(401, 403, 404, 405, 407, 408, 421, 425, 429);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Addresses addresses;

    private HttpPartnerClient(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Sends to other machines only, over TLS. */
    public static HttpPartnerClient toOthers() {
        return new HttpPartnerClient(Addresses.OTHERS);
    }

    /** Sends to this machine only, for a demo region. */
    public static HttpPartnerClient toThisMachine() {
        return new HttpPartnerClient(Addresses.THIS_MACHINE);
    }

    @Override
    public Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message) {
        var address = partner.adres();
        if (address == null) {
            return new Answer.Refused(
                    problem("adres", "Deze partner heeft geen adres.", "Vul adres in bij de partner."));
        }
        try {
            var objection = addresses.objection(address);
            return objection.isPresent()
                    ? new Answer.Refused(problem(
                            "adres",
                            "Naar dit adres stuurt de hub niet: " + objection.get() + ".",
                            "Pas het adres van de partner aan."))
                    : send(request(address, partner.geduld(), idempotencyKey, berichtId, message));
        } catch (IOException e) { // its message may quote what the partner said
            return later("De ontvanger is niet bereikbaar (%s)."
                    .formatted(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later("Het versturen is afgebroken.");
        }
    }

    private static HttpRequest request(URI address, Duration patience, UUID key, String berichtId, Encoded message) {
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", message.contentType())
                .header("Accept", "application/fhir+json, application/problem+json, application/json")
                .header("Idempotency-Key", key.toString())
                .header("Bericht-Id", berichtId)
                .POST(BodyPublishers.ofByteArray(message.bytes()))
                .build();
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            return answer(response.statusCode(), body.readNBytes(ANSWER_BYTES));
        }
    }

    private static Answer answer(int status, byte[] body) {
        if (status / 100 == 2) {
            return new Answer.Taken();
        }
        if (status >= 500 || LATER.contains(status)) {
            return later("De ontvanger kon het bericht nu niet aannemen (HTTP %d).".formatted(status));
        }
        return new Answer.Refused(problem(
                "antwoord",
                "De ontvanger weigerde het bericht (HTTP %d%s).".formatted(status, AnswerCode.in(body)),
                "Vraag de ontvanger wat er aan het bericht niet klopt."));
    }

    private static Answer later(String detail) {
        return new Answer.Later(problem(
                "verbinding",
                detail,
                "De hub probeert het vanzelf opnieuw; neem bij aanhouden contact op met de ontvanger."));
    }

    private static Problem problem(String where, String detail, String herstel) {
        return new Problem(Kind.UNDELIVERABLE, where, detail, herstel);
    }
}
