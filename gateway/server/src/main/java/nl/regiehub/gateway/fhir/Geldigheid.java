package nl.regiehub.gateway.fhir;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.regiehub.canonical.Code;
import nl.regiehub.gateway.fhir.Operatie.Vraag;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Lijst;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a code is valid, and why not.
 *
 * @param geldig whether it is
 * @param bericht why not; empty when it is
 * @param naam what the list calls it
 */
record Geldigheid(boolean geldig, String bericht, Optional<String> naam) {

    /**
     * Answers for several codes of which one is enough.
     *
     * @param inbegrepen whether a code of a list counts here
     */
    static ObjectNode van(Vraag vraag, List<Code> codes, BiPredicate<Lijst, Code> inbegrepen) {
        List<Geldigheid> alle =
                codes.stream().map(code -> van(vraag, code, inbegrepen)).toList();
        Geldigheid beste = alle.stream().filter(Geldigheid::geldig).findFirst().orElse(alle.getFirst());
        return Uitvoer.antwoord(uit -> {
            uit.waar("result", beste.geldig);
            if (!beste.bericht.isEmpty()) {
                uit.tekst("message", beste.bericht);
            }
            beste.naam.ifPresent(naam -> uit.tekst("display", naam));
        });
    }

    private static Geldigheid van(Vraag vraag, Code code, BiPredicate<Lijst, Code> inbegrepen) {
        Optional<Lijst> lijst = vraag.bron().lijst(code.schema());
        Optional<Begrip> begrip = vraag.bron().werk().code(code);
        Optional<String> naam = begrip.map(bekend -> bekend.concept().label());
        if (lijst.isEmpty()) {
            return new Geldigheid(false, "De hub kent dit codestelsel niet.", naam);
        }
        if (!inbegrepen.test(lijst.get(), code)) {
            return new Geldigheid(false, "De code hoort niet tot deze waardelijst.", naam);
        }
        boolean opDeLijst = begrip.map(bekend -> bekend.geldig().omvat(vraag.op()))
                .orElseGet(() -> lijst.get().has(code.waarde(), vraag.op()));
        if (!opDeLijst) {
            return new Geldigheid(
                    false,
                    "De code staat op %s niet op de lijst %s."
                            .formatted(vraag.op(), lijst.get().label()),
                    naam);
        }
        return vraag.invoer()
                .tekst("display")
                .filter(gegeven -> begrip.isPresent() && !heetZo(begrip.get(), gegeven))
                .map(_ -> new Geldigheid(false, "De code heet anders dan is opgegeven.", naam))
                .orElseGet(() -> new Geldigheid(true, "", naam));
    }

    private static boolean heetZo(Begrip begrip, String naam) {
        return begrip.concept().label().equalsIgnoreCase(naam)
                || begrip.concept().synoniemen().stream().anyMatch(naam::equalsIgnoreCase);
    }
}
