package nl.regiehub.gateway.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.regiehub.access.Vraag;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How the hub asks a decision point, and what it makes of its answers. */
class HttpBeslispuntTest {

    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Kring KRING = Kring.casus(GEMEENTE, "c-1");
    private static final PersoonId PERSOON = new PersoonId(new UUID(0, 1));
    private static final Vrager ANOUK = new Vrager("anouk", "casemanager", GEMEENTE, "anouk");
    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 1);
    private static final Dossierdeel DEEL =
            new Dossierdeel(PERSOON, GEMEENTE, Categorie.PLAN, KRING, Wet.WMO, GEMEENTE);
    private static final List<Vraag> ALLES = List.of(
            new Vraag.Lezen(DEEL),
            new Vraag.Tellen(DEEL),
            new Vraag.Ontvangen(DEEL),
            new Vraag.Operatie("concept:lezen"),
            new Vraag.Inzet("inzet:toekennen", GEMEENTE, "begeleiding", 5),
            new Vraag.Levering("levering:starten", PERSOON, KRING));

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksEveryKindOfQuestionAndReadsTheAnswersInTheirOrder() {
        answers(200, """
                {"evaluations": [
                  {"decision": true, "context": {"graad": "bestaan"}}, {"decision": true, "context": {"graad": "aantal"}}, {"decision": true, "context": {"graad": "inhoud"}},
                  {"decision": false}, {"decision": true}, {"decision": true}]}""");

        assertThat(beslis(ALLES))
                .containsExactly(
                        Optional.of(Graad.BESTAAN),
                        Optional.of(Graad.AANTAL),
                        Optional.of(Graad.INHOUD),
                        Optional.empty(),
                        Optional.of(Graad.INHOUD),
                        Optional.of(Graad.INHOUD));
        var question = JsonMapper.shared().readTree(asked.get());
        assertThat(question.at("/subject/properties/rol").asString()).isEqualTo("casemanager");
        assertThat(question.at("/context/doel").asString()).isEqualTo("casusregie");
        assertThat(question.at("/evaluations/0/resource/properties/kring/sleutel")
                        .asString())
                .isEqualTo(KRING.sleutel());
        assertThat(question.path("evaluations").valueStream())
                .extracting(evaluation -> evaluation.at("/action/name").asString())
                .containsExactly(
                        "lezen", "tellen", "ontvangen", "concept:lezen", "inzet:toekennen", "levering:starten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evaluations\":[{\"decision\":\"true\",\"context\":{\"graad\":\"inhoud\"}}]}",
                "{\"evaluations\":[{\"decision\":true}]}",
                "{\"evaluations\":[{\"decision\":true,\"context\":{\"graad\":\"alles\"}}]}",
            })
    void whatIsNoClearYesIsANo(String answer) {
        answers(200, answer);

        assertThat(beslis(List.of(new Vraag.Lezen(DEEL)))).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ja",
                "{}",
                "{\"evaluations\":[]}",
                "{\"evaluations\":[{\"decision\":true,\"context\":{\"graad\":\"inhoud\"}},{\"decision\":true}]}",
            })
    void whatDoesNotAnswerTheQuestionIsNoAnswer(String answer) {
        answers(200, answer);

        assertThatNoAnswerIsRead();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 401, 500, 503})
    void anyOtherStatusIsNoAnswer(int status) {
        answers(status, "{\"evaluations\":[{\"decision\":true,\"context\":{\"graad\":\"inhoud\"}}]}");

        assertThatNoAnswerIsRead();
    }

    @Test
    void aPointThatIsNotThereGivesNoAnswer() {
        server.stop(0);

        assertThatNoAnswerIsRead();
    }

    private void assertThatNoAnswerIsRead() {
        assertThatExceptionOfType(HubException.class)
                .isThrownBy(() -> beslis(List.of(new Vraag.Lezen(DEEL))))
                .returns(Fault.DECISION_POINT_UNREACHABLE, HubException::fault);
    }

    private List<Optional<Graad>> beslis(List<Vraag> vragen) {
        var address = URI.create("http://127.0.0.1:%d/access/v1/evaluations"
                .formatted(server.getAddress().getPort()));
        try (var punt = new HttpBeslispunt(address)) {
            return punt.beslis(ANOUK, vragen, "casusregie", VANDAAG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answers(int status, String body) {
        server.createContext("/access/v1/evaluations", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, status == 204 || bytes.length == 0 ? -1 : bytes.length);
            if (status != 204) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
    }
}
