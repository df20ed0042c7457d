package nl.regiehub.gateway.http;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API writes the hub's values: an id is a string. */
@Configuration(proxyBeanMethods = false)
class JsonForm {

    /** Written as its text. */
    private interface AsText {

        @Override
        @JsonValue
        String toString();
    }

    @Bean
    JsonMapperBuilderCustomizer idsAsText() {
        return builder -> builder.addMixIn(PersoonId.class, AsText.class)
                .addMixIn(BerichtId.class, AsText.class)
                .addMixIn(PartnerId.class, AsText.class);
    }
}
