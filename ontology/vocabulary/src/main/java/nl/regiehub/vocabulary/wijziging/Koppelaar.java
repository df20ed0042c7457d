package nl.regiehub.vocabulary.wijziging;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begripsbewerking;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import org.jspecify.annotations.Nullable;

/** Puts a mapping into the table of its list, as an architect would by hand. */
public final class Koppelaar {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String BY_HAND = "https://w3id.org/semapv/vocab/ManualMappingCuration";
    private static final String NO_TERM = "https://w3id.org/sssom/NoTermFound";
    private static final String OWN = "mappings/regio.sssom.tsv";

    private static final String LEEG = """
            #mapping_set_id: https://regiehub.example/id/mapping/regio
            #mapping_set_title: Codes waarvan de regio zelf de betekenis heeft vastgelegd
            #license: https://eupl.eu/1.2/en/
            #curie_map:
            #  begrip: https://regiehub.example/id/begrip/
            #  semapv: https://w3id.org/semapv/vocab/
            #  skos: http://www.w3.org/2004/02/skos/core#
            #  sssom: https://w3id.org/sssom/
            #extension_definitions:
            #  - slot_name: valid_from
            #    property: https://regiehub.example/id/term/geldigVanaf
            #  - slot_name: valid_until
            #    property: https://regiehub.example/id/term/geldigTot
            subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tvalid_from\tvalid_until\tcomment
            """;

    private final Bestanden bestanden;
    private final Naslagwerk werk;
    private final Begripsbewerking begrippen;

    /**
     * Prepares to put mappings in.
     *
     * @param bestanden the files of that release, or what a working copy made of them: a concept may be new there
     * @param werk the release in force, to look the code up in
     */
    public Koppelaar(Bestanden bestanden, Naslagwerk werk) {
        this.bestanden = bestanden;
        this.werk = werk;
        this.begrippen = Begripsbewerking.van(bestanden);
    }

    /** A concept as the files have it: the last part of its IRI, and what it is called there. */
    private record Doel(String naam, String label) {

        /** Its IRI in the files, whatever base this hub has. */
        String iri() {
            return Codelijst.BEGRIP + "/" + naam;
        }
    }

    /**
     * The change that makes a code mean a concept, instead of what the table said of those two; where it said that there is no
     * concept, that goes.
     */
    public Uitkomst koppel(Koppeling koppeling) {
        Optional<Begrip> code = code(koppeling.code());
        Optional<Doel> begrip = doel(koppeling.begrip());
        if (code.isEmpty()) {
            return onmogelijk(
                    koppeling.code().schema(),
                    "De code staat niet op haar lijst.",
                    "Neem haar eerst op in de lijst, in lijsten/, met de naam die de uitgever haar geeft.");
        }
        if (begrip.isEmpty()) {
            return onmogelijk("begrip", "Dit begrip kent de hub niet.", "Kies een begrip uit het begrippenkader.");
        }
        if (koppeling.relatie() == Relatie.BROAD_MATCH && koppeling.verlies().isBlank()) {
            return onmogelijk(
                    "verlies",
                    "Er staat niet bij wat er verloren gaat.",
                    "Schrijf op wat het ruimere begrip niet zegt.");
        }
        return gekoppeld(code.get(), begrip.get(), koppeling);
    }

    private Optional<Begrip> code(Code code) {
        return werk.code(code).filter(Predicate.not(Naslagwerk::isBegrip));
    }

    private Optional<Doel> doel(String begrip) {
        return werk.begrip(begrip)
                .filter(Naslagwerk::isBegrip)
                .map(each -> each.concept().code().waarde())
                .or(() -> begrippen.genaamd(begrip.strip()))
                .flatMap(naam -> begrippen.label(naam).map(label -> new Doel(naam, label)));
    }

    private Uitkomst gekoppeld(Begrip code, Doel begrip, Koppeling koppeling) {
        String iri = code.concept().iri();
        String pad = tabel(iri.substring(0, iri.lastIndexOf('/') + 1));
        var tabel = Tabel.van(bestanden.tekst(pad).orElse(LEEG));
        tabel.verwijder(tabel.rijen(tabel.kort(iri), "object_id", tabel.kort(NO_TERM)));
        tabel.verwijder(tabel.rijen(tabel.kort(iri), "object_id", tabel.kort(begrip.iri())));
        tabel.voeg(rij(tabel, code, begrip, koppeling));
        return new Uitkomst.Gelukt(Bestanden.van(Map.of(pad, tabel.tekst())));
    }

    /**
     * The change after which a code does not mean a concept any more.
     *
     * @param begrip the concept: its IRI at this hub, or its name in the files
     */
    public Uitkomst ontkoppel(Code code, String begrip) {
        var gevonden = code(code);
        var concept = doel(begrip);
        if (gevonden.isEmpty() || concept.isEmpty()) {
            return onmogelijk("begrip", "Deze koppeling kent de hub niet.", "Kies een koppeling die er is.");
        }
        String iri = gevonden.get().concept().iri();
        String pad = tabel(iri.substring(0, iri.lastIndexOf('/') + 1));
        var tabel = Tabel.van(bestanden.tekst(pad).orElse(LEEG));
        tabel.verwijder(tabel.rijen(
                tabel.kort(iri), "object_id", tabel.kort(concept.get().iri())));
        return new Uitkomst.Gelukt(Bestanden.van(Map.of(pad, tabel.tekst())));
    }

    private static Map<String, String> rij(Tabel tabel, Begrip code, Doel begrip, Koppeling koppeling) {
        var cellen = new LinkedHashMap<String, String>();
        cellen.put("subject_id", tabel.kort(code.concept().iri()));
        cellen.put("subject_label", code.concept().label());
        cellen.put("predicate_id", tabel.kort(SKOS + skos(koppeling.relatie())));
        cellen.put("object_id", tabel.kort(begrip.iri()));
        cellen.put("object_label", begrip.label());
        cellen.put("mapping_justification", tabel.kort(BY_HAND));
        cellen.put("confidence", koppeling.relatie() == Relatie.EXACT_MATCH ? "1.0" : "0.9");
        cellen.put("valid_from", dag(koppeling.geldig().van()));
        cellen.put("valid_until", dag(koppeling.geldig().tot()));
        cellen.put("comment", koppeling.verlies().strip().replaceAll("\\s+", " "));
        return cellen;
    }

    private static String dag(@Nullable LocalDate dag) {
        return dag == null ? "" : dag.toString();
    }

    private static String skos(Relatie relatie) {
        return switch (relatie) {
            case EXACT_MATCH -> "exactMatch";
            case CLOSE_MATCH -> "closeMatch";
            case BROAD_MATCH -> "broadMatch";
            case NARROW_MATCH -> "narrowMatch";
            case RELATED_MATCH -> "relatedMatch";
        };
    }

    /** The table that maps this list to concepts already, else the region's own. */
    private String tabel(String lijst) {
        return bestanden.inhoud().keySet().stream()
                .filter(pad -> pad.startsWith("mappings/") && pad.endsWith(".sssom.tsv"))
                .filter(pad -> kent(pad, List.of(lijst, Codelijst.BEGRIP + "/")))
                .findFirst()
                .orElse(OWN);
    }

    private boolean kent(String pad, List<String> namespaces) {
        var tabel = Tabel.van(bestanden.tekst(pad).orElse(""));
        return namespaces.stream().allMatch(tabel::kent);
    }

    private static Uitkomst onmogelijk(String where, String detail, String herstel) {
        return new Uitkomst.Onmogelijk(List.of(new Problem(Kind.INVALID_VALUE, where, detail, herstel)));
    }
}
