package nl.regiehub.integrations.istandaarden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Hears what a validator objects to, and retells it without the values that its messages quote. */
final class Schemabezwaren implements ErrorHandler {

    /** The rule of the XSD specification that a message of the validator begins with. */
    private static final Pattern REGEL = Pattern.compile("^(cvc-[a-zA-Z0-9.-]{1,60}):");

    private static final int MAXIMUM = 100;

    private final Standaard standaard;
    private final Elementpad pad;
    private final List<Problem> problemen = new ArrayList<>();

    Schemabezwaren(Standaard standaard, Elementpad pad) {
        this.standaard = standaard;
        this.pad = pad;
    }

    List<Problem> alle() {
        return List.copyOf(problemen);
    }

    @Override
    public void warning(SAXParseException waarschuwing) {
        // a hint that is not followed, which is as it should be
    }

    @Override
    public void error(SAXParseException bezwaar) {
        if (problemen.size() < MAXIMUM) {
            Matcher regel = REGEL.matcher(String.valueOf(bezwaar.getMessage()));
            problemen.add(problem(regel.lookingAt() ? regel.group(1) : "onbekende regel"));
        }
    }

    @Override
    public void fatalError(SAXParseException bezwaar) {
        error(bezwaar);
    }

    private Problem problem(String regel) {
        return new Problem(
                regel.startsWith("cvc-complex-type") ? Kind.UNKNOWN_ELEMENT : Kind.INVALID_VALUE,
                pad.toString(),
                "Het officiële XSD van %s %s keurt dit af (%s).".formatted(standaard.naam(), Standaard.VERSIE, regel),
                "Controleer dit element met het officiële XSD.");
    }
}
