package nl.regiehub.routes.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Persoonsfeit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Facts that access rests on, and the steps of a ventiel, as the journal keeps them: every kind under a name of its own that never changes. */
final class FactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Persoonsfeit.class, Named.class)
            .addMixIn(Persoonsfeit.Selector.class, Named.class)
            .addMixIn(Organisatiefeit.class, Named.class)
            .addMixIn(Stap.class, Named.class)
            .registerSubtypes(
                    new NamedType(Persoonsfeit.Inlog.class, "inlog"),
                    new NamedType(Persoonsfeit.Geboorte.class, "geboorte"),
                    new NamedType(Persoonsfeit.Woonbuurt.class, "woonbuurt"),
                    new NamedType(Persoonsfeit.Vertegenwoordiging.class, "vertegenwoordiging"),
                    new NamedType(Persoonsfeit.Onderaanneming.class, "onderaanneming"),
                    new NamedType(Persoonsfeit.Verzekering.class, "verzekering"),
                    new NamedType(Persoonsfeit.Kringlid.class, "kringlid"),
                    new NamedType(Persoonsfeit.Wilsuiting.class, "wilsuiting"),
                    new NamedType(Persoonsfeit.Afgeschermd.class, "afgeschermd"),
                    new NamedType(Persoonsfeit.Ventiel.class, "ventiel"),
                    new NamedType(Persoonsfeit.Verkrijging.class, "verkrijging"),
                    new NamedType(Persoonsfeit.Logonthouding.class, "logonthouding"),
                    new NamedType(Persoonsfeit.Selector.Organisatie.class, "organisatie"),
                    new NamedType(Persoonsfeit.Selector.Organisatiesoort.class, "organisatiesoort"),
                    new NamedType(Persoonsfeit.Selector.Medewerker.class, "medewerker"),
                    new NamedType(Persoonsfeit.Selector.Rol.class, "rol"),
                    new NamedType(Persoonsfeit.Selector.Gebied.class, "gebied"),
                    new NamedType(Organisatiefeit.Teamlid.class, "teamlid"),
                    new NamedType(Organisatiefeit.Mandaat.class, "mandaat"),
                    new NamedType(Organisatiefeit.Contract.class, "contract"),
                    new NamedType(Organisatiefeit.Waarneming.class, "waarneming"),
                    new NamedType(Stap.Aangevraagd.class, "aangevraagd"),
                    new NamedType(Stap.Geopend.class, "geopend"),
                    new NamedType(Stap.Geweigerd.class, "geweigerd"),
                    new NamedType(Stap.Ingetrokken.class, "ingetrokken"),
                    new NamedType(Stap.Getoetst.class, "getoetst"),
                    new NamedType(Stap.Uitgesteld.class, "uitgesteld"),
                    new NamedType(Stap.Medegedeeld.class, "medegedeeld"))
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(EventJson.texts())
            .build();

    private FactJson() {}

    static byte[] write(Persoonsfeit feit) {
        return MAPPER.writerFor(Persoonsfeit.class).writeValueAsBytes(feit);
    }

    static byte[] write(Organisatiefeit feit) {
        return MAPPER.writerFor(Organisatiefeit.class).writeValueAsBytes(feit);
    }

    static byte[] write(Stap stap) {
        return MAPPER.writerFor(Stap.class).writeValueAsBytes(stap);
    }

    static Stap stap(byte[] json) {
        return MAPPER.readValue(json, Stap.class);
    }

    static Persoonsfeit persoonsfeit(byte[] json) {
        return MAPPER.readValue(json, Persoonsfeit.class);
    }

    static Organisatiefeit organisatiefeit(byte[] json) {
        return MAPPER.readValue(json, Organisatiefeit.class);
    }

    /** Says which kind of fact it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "feit")
    private interface Named {}
}
