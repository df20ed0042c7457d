package nl.regiehub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Periode;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One version as an asker may read it.
 *
 * @param deel in which dossierdeel it stands
 * @param graad whether this is all of it or only that it exists
 * @param iri its name
 * @param waarden what is said of it
 * @param bron where it comes from
 */
record Gelezen(Dossierdeel deel, Graad graad, Node iri, Map<Term, Node> waarden, Beeld.Bron bron) {

    boolean heeft(Term term) {
        return waarden.containsKey(term);
    }

    @Nullable
    Node node(Term term) {
        return waarden.get(term);
    }

    @Nullable
    String tekst(Term term) {
        var node = waarden.get(term);
        return node == null ? null : node.getLiteralLexicalForm();
    }

    String tekst(Term term, String anders) {
        var tekst = tekst(term);
        return tekst == null ? anders : tekst;
    }

    @Nullable
    LocalDate dag(Term term) {
        var tekst = tekst(term);
        return tekst == null ? null : LocalDate.parse(tekst);
    }

    Instant tijdstip(Term term) {
        return Instant.parse(tekst(term, Instant.EPOCH.toString()));
    }

    Periode periode() {
        return new Periode(dag(Term.VAN), dag(Term.TOT));
    }
}
