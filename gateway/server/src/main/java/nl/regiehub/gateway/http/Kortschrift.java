package nl.regiehub.gateway.http;

import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes ids and organisations in answers as one word, such as {@code AGB:47470001}. */
@Configuration(proxyBeanMethods = false)
class Kortschrift {

    @Bean
    JsonMapperBuilderCustomizer oneWord() {
        var module = new SimpleModule("one-word");
        module.addSerializer(PersoonId.class, ToStringSerializer.instance);
        module.addSerializer(BerichtId.class, ToStringSerializer.instance);
        module.addSerializer(PartnerId.class, ToStringSerializer.instance);
        module.addSerializer(Organisatiecode.class, ToStringSerializer.instance);
        return mapper -> mapper.addModule(module);
    }
}
