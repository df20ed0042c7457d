package nl.regiehub.integrations.istandaarden;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/** A code from a closed list. */
final class Codewaarde implements Waarde<Code> {

    private final String schema;
    private final Map<String, Code> codes;

    Codewaarde(String schema, List<String> waarden) {
        this.schema = schema;
        this.codes = HashMap.newHashMap(waarden.size());
        waarden.forEach(waarde -> codes.put(waarde, new Code(schema, waarde)));
    }

    @Override
    public @Nullable Code lees(String tekst) {
        return codes.get(tekst);
    }

    @Override
    public String schrijf(Code code) {
        return code.waarde();
    }

    @Override
    public String eis() {
        return "een code van lijst "
                + schema.substring(schema.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    @Override
    public Problem.Kind bezwaar() {
        return Problem.Kind.UNKNOWN_CODE;
    }
}
