package nl.regiehub.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * One canonical message as a graph in memory, for the shapes: what they ask about and nothing else. Its nodes are named after
 * their place in the message, so that a problem can say where it is. A BSN is not in it, only that there is one.
 */
final class Berichtgraaf {

    static final String PLAATS = "urn:regiehub:bericht#";
    static final String TERM = "https://regiehub.example/id/term/";

    private final Graph graph = GraphFactory.createGraphMem();

    private Berichtgraaf() {}

    static Graph van(Bericht bericht) {
        var graaf = new Berichtgraaf();
        graaf.kop(bericht);
        graaf.inhoud(bericht);
        return graaf.graph;
    }

    private void kop(Bericht bericht) {
        var kop = bericht.kop();
        var hier = soort("", "Bericht");
        feit(hier, "identificatie", Iris.tekst(kop.identificatie()));
        feit(hier, "dagtekening", Iris.dag(kop.dagtekening()));
        feit(hier, "afzender", organisatie(kop.afzender()));
        var ontvanger = kop.ontvanger();
        if (ontvanger != null) {
            feit(hier, "ontvanger", organisatie(ontvanger));
        }
        var personen = bericht.personen();
        for (int i = 0; i < personen.size(); i++) {
            feit(hier, "personen", persoon(i, personen.get(i)));
        }
    }

    private Node persoon(int plaats, Persoonsgegevens gegevens) {
        var hier = soort("personen[" + plaats + "]", "Persoon");
        feit(
                hier,
                "naam",
                Iris.tekst(gegevens.naam().geslachtsnaam().achternaam().strip()));
        if (gegevens.bsn() != null) {
            feit(hier, "kenmerk", Iris.tekst("bsn"));
        }
        if (gegevens.sleutel() != null) {
            feit(hier, "kenmerk", Iris.tekst("sleutel"));
        }
        return hier;
    }

    private void inhoud(Bericht bericht) {
        switch (bericht) {
            case Toewijzingsbericht b -> toewijzingen(b.toewijzingen());
            case Startbericht b -> starts(b.leveringen());
            case Stopbericht b -> stops(b.leveringen());
            case Casusbericht b -> casus(b.casus());
            case Betrokkenheidsbericht b -> betrokkenheid(b);
            case Verwijzing b -> verwijzing(b);
            case Terugkoppeling b -> terugkoppeling(b);
            case Correctie _ -> soort("", "Geadresseerd");
            case Correctieantwoord _ -> {}
        }
    }

    private void toewijzingen(List<Toewijzing> toewijzingen) {
        var bericht = soort("", "Toewijzingsbericht");
        soort("", "Geadresseerd");
        for (int i = 0; i < toewijzingen.size(); i++) {
            var toewijzing = toewijzingen.get(i);
            var hier = soort("toewijzingen[" + i + "]", "Toewijzing");
            feit(bericht, "toewijzingen", hier);
            feit(hier, "nummer", Iris.getal(toewijzing.nummer()));
            periode(hier, toewijzing.ingangsdatum(), toewijzing.einddatum());
            var omvang = toewijzing.omvang();
            if (omvang != null) {
                feit(hier, "volume", Iris.getal(omvang.volume()));
            }
            var budget = toewijzing.budget();
            if (budget != null) {
                feit(hier, "budget", Iris.getal(budget));
            }
        }
    }

    private void starts(List<StartLevering> leveringen) {
        var bericht = soort("", "Leveringbericht");
        soort("", "Geadresseerd");
        for (int i = 0; i < leveringen.size(); i++) {
            var hier = plaats("leveringen[" + i + "]");
            feit(bericht, "leveringen", hier);
        }
    }

    private void stops(List<StopLevering> leveringen) {
        var bericht = soort("", "Leveringbericht");
        soort("", "Geadresseerd");
        for (int i = 0; i < leveringen.size(); i++) {
            var hier = plaats("leveringen[" + i + "]");
            feit(bericht, "leveringen", hier);
            periode(hier, leveringen.get(i).begindatum(), leveringen.get(i).einddatum());
        }
    }

    private void casus(Casus casus) {
        var hier = soort("casus", "Casus");
        feit(hier, "nummer", Iris.tekst(casus.nummer()));
        feit(hier, "opener", Iris.tekst(casus.opener()));
        periode(hier, casus.geopend(), casus.gesloten());
        if (!casus.personen().isEmpty()) {
            feit(hier, "hoofdpersoon", plaats("personen[0]"));
        }
        casus.personen().forEach(persoon -> soort("persoon " + persoon.volgnummer(), "Casuspersoon"));
        for (int i = 0; i < casus.deelnemers().size(); i++) {
            var deelnemer = casus.deelnemers().get(i);
            soort("deelnemer " + deelnemer.volgnummer(), "Deelnemer");
            periode(plaats("casus.deelnemers[" + i + "]"), deelnemer.periode());
        }
        for (int i = 0; i < casus.doelen().size(); i++) {
            doel(casus.doelen().get(i), plaats("casus.doelen[" + i + "]"));
        }
        for (int i = 0; i < casus.acties().size(); i++) {
            actie(casus.acties().get(i), plaats("casus.acties[" + i + "]"));
        }
    }

    private void doel(Casus.Doel doel, Node hier) {
        soort(hier, "Doel");
        feit(hier, "persoon", plaats("persoon " + doel.persoon()));
        soort("doel " + Stand.sleutel(doel.nummer()), "Genoemd");
        periode(hier, doel.periode());
    }

    private void actie(Casus.Planactie actie, Node hier) {
        soort(hier, "Planactie");
        feit(hier, "deelnemer", plaats("deelnemer " + actie.deelnemer()));
        var doel = actie.doel();
        if (doel != null) {
            feit(hier, "doel", plaats("doel " + Stand.sleutel(doel)));
        }
        periode(hier, actie.periode());
    }

    private void betrokkenheid(Betrokkenheidsbericht bericht) {
        var gemeld = bericht.betrokkenheid();
        var hier = soort("betrokkenheid", "Betrokkenheid");
        feit(hier, "nummer", Iris.tekst(gemeld.nummer()));
        feit(hier, "organisatienaam", Iris.tekst(gemeld.organisatienaam().strip()));
        periode(hier, gemeld.periode());
    }

    private void verwijzing(Verwijzing verwijzing) {
        var hier = soort("", "Verwijzing");
        soort("", "Geadresseerd");
        feit(hier, "nummer", Iris.tekst(verwijzing.nummer()));
        feit(hier, "hulp", code(verwijzing.hulp()));
    }

    private void terugkoppeling(Terugkoppeling terugkoppeling) {
        var hier = soort("", "Geadresseerd");
        if (terugkoppeling.status() == Terugkoppeling.Status.GEWEIGERD) {
            soort(hier, "Weigering");
        }
        var reden = terugkoppeling.reden();
        if (reden != null) {
            feit(hier, "reden", code(reden));
        }
    }

    private void periode(Node hier, Periode periode) {
        periode(hier, periode.van(), periode.tot());
    }

    /** A period that has only one end cannot be in the wrong order. */
    private void periode(Node hier, @Nullable LocalDate van, @Nullable LocalDate tot) {
        if (van != null && tot != null) {
            soort(hier, "Periode");
            feit(hier, "van", Iris.dag(van));
            feit(hier, "tot", Iris.dag(tot));
        }
    }

    private static Node organisatie(Organisatiecode code) {
        return Iris.tekst(code.waarde().strip());
    }

    private static Node code(Code code) {
        return Iris.tekst(code.waarde());
    }

    private Node soort(String plaats, String klasse) {
        var hier = plaats(plaats);
        soort(hier, klasse);
        return hier;
    }

    private void soort(Node hier, String klasse) {
        graph.add(hier, RDF.Nodes.type, NodeFactory.createURI(TERM + klasse));
    }

    private void feit(Node hier, String term, Node waarde) {
        graph.add(hier, NodeFactory.createURI(TERM + term), waarde);
    }

    private static Node plaats(String plaats) {
        return NodeFactory.createURI(PLAATS + plaats);
    }
}
