package nl.regiehub.routes.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.UUID;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;

/** Delivers over HTTP, as the gateway's client does. */
record HttpPartner(HttpClient http) implements PartnerClient {

    private static final Problem AWAY = new Problem(Kind.UNDELIVERABLE, "/", "Geen antwoord.", "Later opnieuw.");

    @Override
    public Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message) {
        URI adres = Objects.requireNonNull(partner.adres(), "a partner that takes deliveries has an address");
        var request = HttpRequest.newBuilder(adres)
                .timeout(partner.geduld())
                .header("Content-Type", message.contentType())
                .header("Idempotency-Key", idempotencyKey.toString())
                .header("Bericht", berichtId)
                .POST(BodyPublishers.ofByteArray(message.bytes()))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? new Answer.Taken() : new Answer.Later(AWAY);
        } catch (IOException _) {
            return new Answer.Later(AWAY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Later(AWAY);
        }
    }
}
