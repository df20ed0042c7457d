package nl.regiehub.integrations.regiesysteem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsfeit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of canonical records: the records' own component names, with the envelope's fields beside the content
 * instead of around it, a BSN as text, and {@code code} for the value of a code and of an organisation.
 */
final class Vorm {

    private static final List<String> KOP = List.of("identificatie", "dagtekening", "afzender", "ontvanger");

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Bsn.class, new BsnWriter())
                    .addDeserializer(Bsn.class, new BsnReader()))
            .addMixIn(Code.class, WaardeAsCode.class)
            .addMixIn(Organisatiecode.class, WaardeAsCode.class)
            .addMixIn(Persoonsfeit.Selector.class, Selectorsoort.class)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads a tree that its schema has approved. */
    Bericht read(Soort soort, JsonNode root) {
        ObjectNode content = ((ObjectNode) root).deepCopy();
        ObjectNode kop = mapper.createObjectNode();
        kop.put("soort", soort.naam());
        KOP.stream().filter(content::has).forEach(naam -> kop.set(naam, content.get(naam)));
        content.remove(KOP);
        content.remove("soort");
        content.set("kop", kop);
        return mapper.treeToValue(content, soort.type());
    }

    /** Reads a record from a tree that its schema has approved. */
    <T> T read(Class<T> type, ObjectNode content) {
        return mapper.treeToValue(content, type);
    }

    /** Writes a message; what has no value is left out. */
    byte[] write(Soort soort, Bericht bericht) {
        return write(soort.naam(), bericht);
    }

    /** Writes what only the hub says; what has no value is left out. */
    byte[] write(Casusafscheid afscheid) {
        return write(RegiehubJsonCodec.AFSCHEID, afscheid);
    }

    private byte[] write(String soort, Object bericht) {
        ObjectNode content = mapper.valueToTree(bericht);
        JsonNode kop = content.remove("kop");
        ObjectNode root = mapper.createObjectNode();
        root.put("soort", soort);
        KOP.stream().filter(kop::has).forEach(naam -> root.set(naam, kop.get(naam)));
        root.setAll(content);
        return mapper.writeValueAsBytes(root);
    }

    /** A partner reads {@code code} where the records say {@code waarde}. */
    private interface WaardeAsCode {

        @JsonProperty("code")
        String waarde();
    }

    /** From whom somebody is shielded, by the name of the one field that is filled. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "selector")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Persoonsfeit.Selector.Organisatie.class, name = "organisatie"),
        @JsonSubTypes.Type(value = Persoonsfeit.Selector.Organisatiesoort.class, name = "organisatiesoort"),
        @JsonSubTypes.Type(value = Persoonsfeit.Selector.Medewerker.class, name = "medewerker"),
        @JsonSubTypes.Type(value = Persoonsfeit.Selector.Rol.class, name = "rol"),
        @JsonSubTypes.Type(value = Persoonsfeit.Selector.Gebied.class, name = "gebied")
    })
    private interface Selectorsoort {}

    /** The one place where a BSN becomes text: in a message to somebody who may have it. */
    private static final class BsnWriter extends ValueSerializer<Bsn> {

        @Override
        public void serialize(Bsn bsn, JsonGenerator generator, SerializationContext context) {
            generator.writeString(bsn.waarde());
        }
    }

    private static final class BsnReader extends ValueDeserializer<Bsn> {

        @Override
        public Bsn deserialize(JsonParser parser, DeserializationContext context) {
            return new Bsn(parser.getString());
        }
    }
}
