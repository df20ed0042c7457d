package nl.regiehub.integrations.istandaarden;

import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One part of the version of the standard in a message's header, which is a number with one spelling.
 *
 * @param versie the only one the hub speaks
 */
record Versiewaarde(String versie) implements Waarde<String> {

    @Override
    public @Nullable String lees(String tekst) {
        return Witruimte.zonder(tekst).equals(versie) ? versie : null;
    }

    @Override
    public String schrijf(String waarde) {
        return waarde;
    }

    @Override
    public String eis() {
        return versie + ": de hub spreekt versie " + Standaard.VERSIE;
    }

    /** A number of one or two digits says nothing about anybody. */
    @Override
    public String bevinding(String tekst) {
        String gevonden = Witruimte.zonder(tekst);
        boolean nummer =
                (gevonden.length() == 1 || gevonden.length() == 2) && Cijfers.lees(gevonden, 0, gevonden.length()) >= 0;
        return nummer ? "Gevonden: %s. ".formatted(gevonden) : "";
    }

    @Override
    public Problem.Kind bezwaar() {
        return Problem.Kind.WRONG_VERSION;
    }
}
