package nl.regiehub.integrations.istandaarden;

import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import org.jspecify.annotations.Nullable;

/**
 * The party that sends or receives a message, by its code of fixed length.
 *
 * @param stelsel the register the code is from
 * @param cijfers the datatype of the code
 */
record Organisatiewaarde(Stelsel stelsel, Tekstwaarde cijfers) implements Waarde<Organisatiecode> {

    static Organisatiewaarde gemeente() {
        return new Organisatiewaarde(Stelsel.GEMEENTE, Tekstwaarde.cijfers(4, 4));
    }

    static Organisatiewaarde aanbieder() {
        return new Organisatiewaarde(Stelsel.AGB, Tekstwaarde.cijfers(8, 8));
    }

    @Override
    public @Nullable Organisatiecode lees(String tekst) {
        return cijfers.lees(tekst) == null ? null : new Organisatiecode(stelsel, tekst);
    }

    @Override
    public String schrijf(Organisatiecode waarde) {
        return waarde.waarde();
    }

    @Override
    public String eis() {
        return (stelsel == Stelsel.GEMEENTE ? "een gemeentecode van " : "een AGB-code van ") + cijfers.eis();
    }
}
