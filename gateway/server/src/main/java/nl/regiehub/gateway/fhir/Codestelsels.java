package nl.regiehub.gateway.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.gateway.fhir.Operatie.Vraag;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** What FHIR asks of a code system: what a code is, whether it is valid, and whether one falls under another. */
final class Codestelsels {

    private Codestelsels() {}

    /** What is known of a code. */
    static ObjectNode lookup(Vraag vraag) {
        Code code = gevraagd(vraag, "system");
        Lijst lijst = vraag.bron().bekendeLijst(code.schema());
        Begrip begrip = bekend(vraag, code);
        Set<String> gewenst = Set.copyOf(vraag.invoer().teksten("property"));
        return Uitvoer.antwoord(uit -> {
            uit.tekst("name", lijst.label())
                    .tekst("version", vraag.bron().versie(lijst))
                    .tekst("display", begrip.concept().label());
            begrip.concept().synoniemen().forEach(naam -> synoniem(uit, naam));
            new Eigenschappen(vraag, begrip, gewenst).in(uit);
        });
    }

    private static void synoniem(Uitvoer uit, String naam) {
        uit.deel("designation", deel -> deel.code("language", "nl").tekst("value", naam));
    }

    /** Properties of a code; all of them unless some were asked for. */
    private record Eigenschappen(Vraag vraag, Begrip begrip, Set<String> gewenst) {

        void in(Uitvoer uit) {
            Optional.ofNullable(begrip.concept().definitie()).ifPresent(tekst -> tekst(uit, "definition", tekst));
            Optional.ofNullable(begrip.uitleg()).ifPresent(tekst -> tekst(uit, "uitleg", tekst));
            code(uit, "status", Bron.status(begrip));
            boolean inactive = begrip.concept().status() == Status.VERVALLEN
                    || !begrip.geldig().omvat(vraag.op());
            if (gewenst("inactive")) {
                uit.deel("property", deel -> deel.code("code", "inactive").waar("value", inactive));
            }
            verbanden(uit, "parent", Verband.Soort.RUIMER);
            verbanden(uit, "child", Verband.Soort.ENGER);
            begrip.bronnen().forEach(bron -> tekst(uit, "wettelijke-bron", bron.titel()));
        }

        private void verbanden(Uitvoer uit, String naam, Verband.Soort soort) {
            begrip.verbanden(soort).stream()
                    .flatMap(iri -> vraag.bron().werk().begrip(iri).stream())
                    .forEach(ander -> code(uit, naam, ander.concept().code().waarde()));
        }

        private void tekst(Uitvoer uit, String naam, String waarde) {
            if (gewenst(naam)) {
                uit.deel("property", deel -> deel.code("code", naam).tekst("value", waarde));
            }
        }

        private void code(Uitvoer uit, String naam, String waarde) {
            if (gewenst(naam)) {
                uit.deel("property", deel -> deel.code("code", naam).code("value", waarde));
            }
        }

        private boolean gewenst(String naam) {
            return gewenst.isEmpty() || gewenst.contains(naam);
        }
    }

    /** Whether a code is on its list on the day; of several codes one is enough. */
    static ObjectNode validateCode(Vraag vraag) {
        return Geldigheid.van(vraag, gevraagde(vraag, "url"), (_, _) -> true);
    }

    /** Whether one code of a system falls under another. */
    static ObjectNode subsumes(Vraag vraag) {
        String systeem = vraag.id()
                .map(id -> vraag.bron().metId(id).schema())
                .or(() -> vraag.invoer().tekst("system"))
                .orElse("");
        Code links = vraag.invoer().codering("A", systeem);
        Code rechts = vraag.invoer().codering("B", systeem);
        if (!links.schema().equals(rechts.schema())) {
            throw new FhirFout(
                    HttpStatus.BAD_REQUEST, "invalid", "Beide codes moeten uit hetzelfde codestelsel komen.");
        }
        vraag.bron().bekendeLijst(links.schema());
        String uitkomst = uitkomst(vraag.bron().werk(), bekend(vraag, links), bekend(vraag, rechts));
        return Uitvoer.antwoord(uit -> uit.code("outcome", uitkomst));
    }

    private static String uitkomst(Naslagwerk werk, Begrip links, Begrip rechts) {
        if (links.equals(rechts)) {
            return "equivalent";
        }
        if (werk.valtOnder(rechts, links)) {
            return "subsumes";
        }
        return werk.valtOnder(links, rechts) ? "subsumed-by" : "not-subsumed";
    }

    private static Begrip bekend(Vraag vraag, Code code) {
        return vraag.bron()
                .werk()
                .code(code)
                .orElseThrow(
                        () -> new FhirFout(HttpStatus.NOT_FOUND, "not-found", "Het codestelsel heeft deze code niet."));
    }

    private static Code gevraagd(Vraag vraag, String systeem) {
        Code code = gevraagde(vraag, systeem).getFirst();
        if (code.schema().isEmpty()) {
            throw FhirFout.ontbreekt(systeem);
        }
        return code;
    }

    /** The codes that are asked about; a code without a system is of the resource that is asked. */
    static List<Code> gevraagde(Vraag vraag, String systeem) {
        return vraag.invoer().codes(systeem).stream()
                .map(code -> code.schema().isEmpty() && vraag.id().isPresent()
                        ? new Code(vraag.bron().metId(vraag.id().get()).schema(), code.waarde())
                        : code)
                .toList();
    }
}
