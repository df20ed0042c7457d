package nl.regiehub.integrations.istandaarden;

import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/** A burgerservicenummer: nine digits for the XSD, and the 11-proef for constraint CS002 of the standard. */
record Bsnwaarde() implements Waarde<Bsn> {

    @Override
    public @Nullable Bsn lees(String tekst) {
        return Bsn.geldig(tekst) ? new Bsn(tekst) : null;
    }

    @Override
    public String schrijf(Bsn waarde) {
        return waarde.waarde();
    }

    @Override
    public String eis() {
        return "negen cijfers die aan de 11-proef voldoen (CS002)";
    }

    @Override
    public Problem.Kind bezwaar() {
        return Problem.Kind.INVALID_BSN;
    }
}
