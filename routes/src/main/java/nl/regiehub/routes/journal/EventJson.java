package nl.regiehub.routes.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.routes.Processing.Deelname;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events as the journal keeps them: compact JSON, every kind of message under a name of its own that never changes,
 * even when its class does.
 */
final class EventJson {

    private static final JsonMapper MAPPER = mapper();
    private static final ObjectWriter EVENT_WRITER = MAPPER.writerFor(Stored.class);
    private static final ObjectReader EVENT_READER = MAPPER.readerFor(Stored.class);
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private EventJson() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addMixIn(Bericht.class, Named.class)
                .registerSubtypes(
                        new NamedType(Toewijzingsbericht.class, "toewijzing"),
                        new NamedType(Startbericht.class, "start"),
                        new NamedType(Stopbericht.class, "stop"),
                        new NamedType(Casusbericht.class, "casus"),
                        new NamedType(Betrokkenheidsbericht.class, "betrokkenheid"),
                        new NamedType(Verwijzing.class, "verwijzing"),
                        new NamedType(Terugkoppeling.class, "terugkoppeling"),
                        new NamedType(Correctie.class, "correctie"),
                        new NamedType(Correctieantwoord.class, "correctieantwoord"))
                .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(texts())
                .build();
    }

    /** Values that are kept as one text. */
    static SimpleModule texts() {
        var module = new SimpleModule();
        text(module, Bsn.class, Bsn::waarde, Bsn::new);
        text(module, BerichtId.class, BerichtId::toString, BerichtId::van);
        text(module, PersoonId.class, PersoonId::toString, tekst -> new PersoonId(UUID.fromString(tekst)));
        text(module, Organisatiecode.class, Organisatiecode::toString, Organisatiecode::van);
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getString());
            }
        });
    }

    /** An event without its position, which its row has. */
    static byte[] write(Gebeurtenis event) {
        return EVENT_WRITER.writeValueAsBytes(new Stored(
                event.bericht(),
                event.ontvangen(),
                event.inhoud(),
                event.personen(),
                event.relaties(),
                event.vertalingen(),
                event.publicatie()));
    }

    /** The event that stands at a position. */
    static Gebeurtenis read(long positie, byte[] json) {
        Stored stored = EVENT_READER.readValue(json);
        return new Gebeurtenis(
                positie,
                stored.bericht(),
                stored.ontvangen(),
                stored.inhoud(),
                stored.personen(),
                stored.relaties(),
                stored.vertalingen(),
                stored.publicatie());
    }

    /** A line of the audit trail. */
    static String line(Audit.Regel regel) {
        return MAPPER.writeValueAsString(regel);
    }

    static Audit.Regel regel(String line) {
        return MAPPER.readValue(line, Audit.Regel.class);
    }

    static String problems(List<Problem> problems) {
        return MAPPER.writeValueAsString(problems);
    }

    static List<Problem> problems(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, PROBLEMS);
    }

    static String deelname(Deelname deelname) {
        return MAPPER.writeValueAsString(deelname);
    }

    static Deelname deelname(String json) {
        return MAPPER.readValue(json, Deelname.class);
    }

    static String texts(List<String> texts) {
        return MAPPER.writeValueAsString(texts);
    }

    static List<String> texts(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, TEXTS);
    }

    /** Says which kind of message it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    /** An event as it is kept. */
    private record Stored(
            BerichtId bericht,
            Instant ontvangen,
            Bericht inhoud,
            List<PersoonId> personen,
            Map<String, PersoonId> relaties,
            List<Vertaling> vertalingen,
            String publicatie) {}
}
