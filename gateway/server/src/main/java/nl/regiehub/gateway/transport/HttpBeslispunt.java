package nl.regiehub.gateway.transport;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiehub.access.Beslispunt;
import nl.regiehub.access.Vraag;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Kring;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a decision point over HTTP, in the form of AuthZEN 1.0. Whatever is no clear yes is a no, or no answer. */
public final class HttpBeslispunt implements Beslispunt, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBeslispunt.class);
    private static final Timeout PATIENCE = Timeout.ofSeconds(2);
    private static final int AT_ONCE = 64;
    private static final int ANSWER_BYTES = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CloseableHttpClient http = client();
    private final URI address;

    /** Asks at the address of the point's {@code evaluations} endpoint. */
    public HttpBeslispunt(URI address) {
        this.address = address;
    }

    @Override
    public List<Optional<Graad>> beslis(Vrager vrager, List<Vraag> vragen, String doel, LocalDate op) {
        try {
            return grades(vragen, answer(question(vrager, vragen, doel, op)));
        } catch (IOException | JacksonException e) { // its message may quote the answer
            LOG.error("the decision point did not answer: {}", e.getClass().getSimpleName());
            throw new HubException(Fault.DECISION_POINT_UNREACHABLE, "the decision point did not answer", null);
        }
    }

    private JsonNode answer(byte[] question) throws IOException {
        var request = new HttpPost(address);
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(PATIENCE)
                .setConnectionRequestTimeout(PATIENCE)
                .build());
        request.setEntity(new ByteArrayEntity(question, ContentType.APPLICATION_JSON));
        return http.execute(request, HttpBeslispunt::read);
    }

    private static JsonNode read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (response.getCode() != HttpStatus.SC_OK || entity == null) {
            throw new IOException("no answer");
        }
        try (var body = entity.getContent()) {
            return JSON.readTree(body.readNBytes(ANSWER_BYTES));
        }
    }

    private static CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(AT_ONCE)
                .setMaxConnTotal(AT_ONCE)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(PATIENCE).build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static List<Optional<Graad>> grades(List<Vraag> vragen, JsonNode answer) throws IOException {
        var evaluations = answer.path("evaluations");
        if (evaluations.size() != vragen.size()) {
            throw new IOException("another number of answers");
        }
        return IntStream.range(0, vragen.size())
                .mapToObj(i -> grade(vragen.get(i), evaluations.get(i)))
                .toList();
    }

    /** A yes to reading without a grade says nothing about how much, and so is a no. */
    private static Optional<Graad> grade(Vraag vraag, JsonNode evaluation) {
        if (!evaluation.path("decision").isBoolean()
                || !evaluation.path("decision").asBoolean()) {
            return Optional.empty();
        }
        return switch (vraag) {
            case Vraag.Lezen _, Vraag.Tellen _, Vraag.Ontvangen _ ->
                named(evaluation.at("/context/graad").asString(""));
            case Vraag.Operatie _, Vraag.Inzet _, Vraag.Levering _ -> Optional.of(Graad.INHOUD);
        };
    }

    private static Optional<Graad> named(String name) {
        for (Graad graad : Graad.values()) {
            if (graad.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(graad);
            }
        }
        return Optional.empty();
    }

    private static byte[] question(Vrager vrager, List<Vraag> vragen, String doel, LocalDate op) {
        return JSON.writeValueAsBytes(Map.of(
                "subject",
                Map.of(
                        "type", "user",
                        "id", vrager.naam(),
                        "properties",
                                Map.of(
                                        "rol", vrager.rol(),
                                        "organisatie", vrager.organisatie().toString())),
                "context",
                Map.of("doel", doel, "dag", op.toString()),
                "evaluations",
                vragen.stream().map(HttpBeslispunt::evaluation).toList()));
    }

    private static Map<String, Object> evaluation(Vraag vraag) {
        return switch (vraag) {
            case Vraag.Lezen(var deel) -> evaluation("lezen", "dossierdeel", name(deel), properties(deel));
            case Vraag.Tellen(var deel) -> evaluation("tellen", "dossierdeel", name(deel), properties(deel));
            case Vraag.Ontvangen(var deel) -> evaluation("ontvangen", "dossierdeel", name(deel), properties(deel));
            case Vraag.Operatie(var naam) -> evaluation(naam, "operatie", naam, Map.of());
            case Vraag.Inzet(var naam, var namens, var dienst, var centen) ->
                evaluation(naam, "dienst", dienst, Map.of("namens", namens.toString(), "centen", centen));
            case Vraag.Levering(var naam, var persoon, var kring) ->
                evaluation(
                        naam,
                        "opdracht",
                        kring.sleutel(),
                        Map.of("persoon", persoon.toString(), "kring", properties(kring)));
        };
    }

    private static Map<String, Object> evaluation(
            String action, String type, String id, Map<String, Object> properties) {
        return Map.of(
                "action", Map.of("name", action), "resource", Map.of("type", type, "id", id, "properties", properties));
    }

    private static String name(Dossierdeel deel) {
        return deel.persoon() + "/" + word(deel.categorie()) + "/"
                + deel.kring().sleutel();
    }

    private static Map<String, Object> properties(Dossierdeel deel) {
        return Map.of(
                "persoon", deel.persoon().toString(),
                "bron", deel.bron().toString(),
                "categorie", word(deel.categorie()),
                "kring", properties(deel.kring()),
                "wet", deel.wet().name(),
                "verantwoordelijke", deel.verantwoordelijke().toString());
    }

    private static Map<String, Object> properties(Kring kring) {
        return Map.of("soort", word(kring.soort()), "sleutel", kring.sleutel());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
