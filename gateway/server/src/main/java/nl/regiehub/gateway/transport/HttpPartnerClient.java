package nl.regiehub.gateway.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.transport.CheckedNames.ForbiddenAddress;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends messages over HTTP. Connects to checked addresses only, follows no redirect, reads a bounded answer and never logs
 * what it says.
 */
public final class HttpPartnerClient implements PartnerClient, AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final TimeValue LOOK_UP_AGAIN_AFTER = TimeValue.ofMinutes(1);
    private static final TimeValue DOUBTED_AFTER = TimeValue.ofSeconds(1);
    private static final int PER_PARTNER = 32;
    private static final int IN_ALL = 512;
    private static final int ANSWER_BYTES = 64 * 1024;

    /** What says something about the connection or the moment, not about the message. */
    private static final Set<Integer> LATER = Set.of(401, 403, 404, 405, 407, 408, 421, 425, 429);

    private final CloseableHttpClient http;
    private final Addresses addresses;

    HttpPartnerClient(Addresses addresses, DnsResolver names) {
        this.addresses = addresses;
        this.http = client(new CheckedNames(names, addresses));
    }

    /**
     * Sends to other machines only, over TLS.
     *
     * @param networks private networks that partners are in, such as {@code 10.20.0.0/16}
     */
    public static HttpPartnerClient toOthers(List<String> networks) {
        var own = networks.stream().map(Network::of).toList();
        return new HttpPartnerClient(new Addresses.Others(own), SystemDefaultDnsResolver.INSTANCE);
    }

    /** Sends to this machine only, for a demo region. */
    public static HttpPartnerClient toThisMachine() {
        return new HttpPartnerClient(new Addresses.ThisMachine(), SystemDefaultDnsResolver.INSTANCE);
    }

    /** No proxy either: it would look names up in the hub's place. */
    private static CloseableHttpClient client(DnsResolver names) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnPerRoute(PER_PARTNER)
                .setMaxConnTotal(IN_ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setTimeToLive(LOOK_UP_AGAIN_AFTER)
                        .setValidateAfterInactivity(DOUBTED_AFTER)
                        .build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message) {
        var address = partner.adres();
        if (address == null) {
            return new Answer.Refused(
                    problem("adres", "Deze partner heeft geen adres.", "Vul adres in bij de partner."));
        }
        return addresses
                .objection(address)
                .map(HttpPartnerClient::notThere)
                .orElseGet(() -> send(request(address, partner.geduld(), idempotencyKey, berichtId, message)));
    }

    private static Answer notThere(String objection) {
        return new Answer.Refused(problem(
                "adres", "Naar dit adres stuurt de hub niet: " + objection + ".", "Pas het adres van de partner aan."));
    }

    private static ClassicHttpRequest request(
            URI address, Duration patience, UUID key, String berichtId, Encoded message) {
        var request = new HttpPost(address);
        var wait = Timeout.of(patience);
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(wait)
                .setConnectionRequestTimeout(wait)
                .build());
        request.setHeader("Accept", "application/fhir+json, application/problem+json, application/json");
        request.setHeader("Idempotency-Key", key.toString());
        request.setHeader("Bericht-Id", berichtId);
        request.setEntity(new ByteArrayEntity(message.bytes(), ContentType.parse(message.contentType())));
        return request;
    }

    private Answer send(ClassicHttpRequest request) {
        try {
            return http.execute(request, HttpPartnerClient::answer);
        } catch (ForbiddenAddress _) {
            return notThere(addresses.refusal());
        } catch (IOException e) { // its message may quote what the partner said
            return later("De ontvanger is niet bereikbaar (%s)."
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    /** What a partner says after the part that is read is not waited for. */
    private static Answer answer(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return answer(response.getCode(), new byte[0]);
        }
        try (var body = entity.getContent()) {
            return answer(response.getCode(), body.readNBytes(ANSWER_BYTES));
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

    @Override
    public void close() throws IOException {
        http.close();
    }
}
