package nl.regiehub.gateway.fhir;

import java.util.List;
import nl.regiehub.gateway.fhir.Operatie.Vraag;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.Zoekresultaat;
import nl.regiehub.vocabulary.naslag.Zoekvraag;
import nl.regiehub.vocabulary.naslag.Zoekvraag.Soort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What FHIR asks of a value set: what is in it, in parts and by text, and whether a code is. */
final class Waardelijsten {

    private Waardelijsten() {}

    /** The codes of a value set; {@code filter} looks for words, {@code offset} and {@code count} choose a part. */
    static ObjectNode expand(Vraag vraag) {
        Lijst lijst = gevraagd(vraag);
        int vanaf = vraag.invoer().getal("offset", 0);
        int aantal = vraag.invoer().getal("count", Zoekvraag.MEESTE);
        if (aantal > Zoekvraag.MEESTE) {
            throw new FhirFout(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-costly",
                    "De hub geeft per keer hoogstens %d codes; vraag de rest met offset.".formatted(Zoekvraag.MEESTE));
        }
        Zoekresultaat deel = deel(vraag, lijst, vanaf, aantal);
        ObjectNode valueSet = Bronnen.valueSet(vraag.bron(), lijst);
        ObjectNode expansion = valueSet.putObject("expansion")
                .put("timestamp", vraag.op().toString())
                .put("total", deel.totaal())
                .put("offset", vanaf);
        ArrayNode contains = expansion.putArray("contains");
        deel.treffers().forEach(begrip -> code(contains, begrip, vraag));
        return valueSet;
    }

    private static Zoekresultaat deel(Vraag vraag, Lijst lijst, int vanaf, int aantal) {
        var filter = vraag.invoer().tekst("filter");
        boolean alleenActief = vraag.invoer().waar("activeOnly");
        if (filter.isPresent() && !alleenActief && aantal > 0) {
            boolean begrippen = Bron.isBegrippen(lijst);
            return vraag.bron()
                    .werk()
                    .zoek(new Zoekvraag(
                            filter.get(),
                            begrippen ? null : lijst.schema(),
                            begrippen ? Soort.BEGRIPPEN : Soort.ALLES,
                            vanaf,
                            aantal));
        }
        List<Begrip> alle = vraag.bron().inhoud(lijst).stream()
                .filter(begrip -> !alleenActief || begrip.geldig().omvat(vraag.op()))
                .toList();
        return new Zoekresultaat(
                alle.size(), alle.stream().skip(vanaf).limit(aantal).toList());
    }

    private static void code(ArrayNode contains, Begrip begrip, Vraag vraag) {
        var concept = begrip.concept();
        ObjectNode code = contains.addObject().put("system", concept.code().schema());
        if (!begrip.geldig().omvat(vraag.op())) {
            code.put("inactive", true);
        }
        code.put("code", concept.code().waarde()).put("display", concept.label());
        if (vraag.invoer().waar("includeDesignations") && !concept.synoniemen().isEmpty()) {
            ArrayNode namen = code.putArray("designation");
            concept.synoniemen()
                    .forEach(naam -> namen.addObject().put("language", "nl").put("value", naam));
        }
    }

    /** Whether a code is in a value set. */
    static ObjectNode validateCode(Vraag vraag) {
        Lijst lijst = gevraagd(vraag);
        return Geldigheid.van(
                vraag,
                vraag.invoer().codes("system"),
                (systeem, code) -> vraag.bron().inhoud(lijst).stream()
                                .anyMatch(begrip -> begrip.concept().code().equals(code))
                        || (systeem.equals(lijst) && lijst.maximaleLengte() > 0));
    }

    private static Lijst gevraagd(Vraag vraag) {
        return vraag.id()
                .map(vraag.bron()::metId)
                .orElseGet(() -> vraag.bron().vanWaardelijst(vraag.invoer().verplicht("url")));
    }
}
