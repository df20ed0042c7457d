package nl.regiehub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One version as an asker may read it.
 *
 * @param deel in which dossierdeel it stands
 * @param graad how much of it this is
 * @param persoon as whom the asker knows the person it is about
 * @param iri its name
 * @param waarden what is said of it, as the grade shows it
 * @param bron where it comes from
 * @param gezegd what was really said, where the grade shows something else; only to decide what holds, never to show
 */
record Gelezen(
        Dossierdeel deel,
        Graad graad,
        PersoonId persoon,
        Node iri,
        Map<Term, Node> waarden,
        Beeld.Bron bron,
        @Nullable Gelezen gezegd) {

    /** As it was said: what holds on a day must not depend on how much of it is shown. */
    Gelezen zoalsGezegd() {
        return gezegd == null ? this : gezegd;
    }

    /** An organisation, where the grade shows organisations. */
    @Nullable
    Organisatiecode getoond(Organisatiecode organisatie) {
        return Onherkenbaar.geldtVoor(graad) ? null : organisatie;
    }

    /** A number or a name that no {@link Term} says; it may tell who it is. */
    String getoond(String herkenbaar) {
        return switch (graad) {
            case GEANONIMISEERD -> "";
            case GEMASKEERD -> Onherkenbaar.STERREN;
            case INHOUD, BESTAAN, AANTAL, NIETS -> herkenbaar;
        };
    }

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

    /** A day; null when it was not said, or stands behind asterisks. */
    @Nullable
    LocalDate dag(Term term) {
        var tekst = tekst(term);
        return tekst == null || tekst.equals(Onherkenbaar.STERREN) ? null : LocalDate.parse(tekst);
    }

    Instant tijdstip(Term term) {
        return Instant.parse(tekst(term, Instant.EPOCH.toString()));
    }

    Periode periode() {
        return new Periode(dag(Term.VAN), dag(Term.TOT));
    }
}
