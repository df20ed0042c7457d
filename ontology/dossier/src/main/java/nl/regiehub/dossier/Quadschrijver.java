package nl.regiehub.dossier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.dossier.Versie.Eigenschap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes events as quads, without reading the store: a later message adds to what an earlier one said and never alters it, so
 * the cost of a message does not grow with the store and its place in the order does not matter.
 *
 * <p>A dossierdeel is described through its inbreng, which has a person, a circle and a graph of each category. It is tied to
 * the circle by its descent (who said it under what law), which is one property for all messages of its kind. That keeps a 301
 * within 25 quads.
 */
final class Quadschrijver {

    private final Iris iris;
    private final Ontvouwer ontvouwer;

    Quadschrijver(Iris iris) {
        this.iris = iris;
        this.ontvouwer = new Ontvouwer(iris);
    }

    /**
     * All quads of an event but those of dossierdelen that were destroyed since.
     *
     * @throws HubException with fault DATA when the event cannot be understood
     */
    Quads quads(Gebeurtenis gebeurtenis, Verleden verleden) {
        try {
            return schrijf(gebeurtenis, verleden);
        } catch (HubException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new HubException(
                    HubException.Fault.DATA, "event %d cannot be projected".formatted(gebeurtenis.positie()), e);
        }
    }

    /**
     * What one event adds.
     *
     * @param eigen what only this event says
     * @param gedeeld descents and meanings of codes, which many events have in common
     */
    record Quads(List<Quad> eigen, List<Quad> gedeeld) {

        Quads() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private Quads schrijf(Gebeurtenis gebeurtenis, Verleden verleden) {
        var schrift = new Schrift(iris, gebeurtenis);
        var ontvouwing = ontvouwer.ontvouw(schrift, gebeurtenis.inhoud());
        var quads = new Quads();
        bericht(gebeurtenis, schrift.bericht(), quads.eigen);
        gebeurtenis.vertalingen().forEach(vertaling -> vertaling(vertaling, gebeurtenis.publicatie(), quads.gedeeld));
        schrift.onvertaald().forEach(code -> onvertaald(code, quads.gedeeld));
        ontvouwing.standen().forEach(stand -> stand(stand, quads.eigen));
        var beschreven = new HashSet<>();
        for (var versie : ontvouwing.versies()) {
            if (!verleden.vernietigd(versie.deel(), gebeurtenis.ontvangen())) {
                deel(versie.deel(), beschreven, quads);
                versie(versie, quads.eigen);
            }
        }
        return quads;
    }

    private void versie(Versie versie, List<Quad> quads) {
        var inhoud = iris.inhoud(versie.deel());
        versie.inhoud().forEach(feit -> voeg(quads, inhoud, versie.iri(), feit));
        if (!versie.bestaan().isEmpty()) {
            var bestaan = iris.bestaan(versie.deel());
            versie.bestaan().forEach(feit -> voeg(quads, bestaan, versie.iri(), feit));
        }
    }

    private void stand(Ontvouwing.Reeksstand stand, List<Quad> quads) {
        voeg(quads, iris.delen(), iris.reeks(stand.bron(), stand.kring()), Term.STAND, Iris.tekst(stand.stand()));
    }

    private void bericht(Gebeurtenis gebeurtenis, Node bericht, List<Quad> quads) {
        var kop = gebeurtenis.inhoud().kop();
        voeg(quads, iris.berichten(), bericht, Term.DAGTEKENING, Iris.dag(kop.dagtekening()));
        var ontvangst = iris.ontvangst(gebeurtenis.bericht());
        var ontvangen = gebeurtenis.ontvangen().truncatedTo(ChronoUnit.MILLIS); // which TDB2 keeps in the quad itself
        voeg(quads, ontvangst, bericht, Term.ONTVANGEN, Iris.tijdstip(ontvangen));
    }

    private void vertaling(Vertaling vertaling, String publicatie, List<Quad> quads) {
        var node = iris.vertaling(vertaling, publicatie);
        var graaf = iris.vertalingen();
        voeg(quads, graaf, node, Term.CODE, Iris.tekst(vertaling.bron().toString()));
        voeg(quads, graaf, node, Term.CONCEPT, iris.concept(vertaling.concept()));
        voeg(quads, graaf, node, Term.AFBEELDING, Iris.tekst(vertaling.relatie().name()));
        voeg(quads, graaf, node, Term.PUBLICATIE, Iris.tekst(publicatie));
        var verlies = vertaling.verlies();
        if (verlies != null) {
            voeg(quads, graaf, node, Term.VERLIES, Iris.tekst(verlies));
        }
    }

    private void onvertaald(Code code, List<Quad> quads) {
        var tekst = code.toString();
        voeg(quads, iris.vertalingen(), iris.onvertaald(tekst), Term.CODE, Iris.tekst(tekst));
    }

    private void deel(Dossierdeel deel, Set<Object> beschreven, Quads quads) {
        var inbreng = Inbreng.van(deel);
        var node = iris.inbreng(inbreng);
        if (beschreven.add(inbreng)) {
            var afkomst = afkomst(inbreng, quads.gedeeld);
            voeg(quads.eigen, iris.delen(), node, Term.PERSOON, iris.persoon(deel.persoon()));
            quads.eigen.add(Quad.create(iris.delen(), node, afkomst, iris.kring(deel.kring())));
        }
        if (beschreven.add(deel)) {
            quads.eigen.add(Quad.create(iris.delen(), node, iris.categorie(deel.categorie()), iris.inhoud(deel)));
        }
    }

    private Node afkomst(Inbreng inbreng, List<Quad> quads) {
        var aanbieder = Inbreng.aanbieder(inbreng.kring());
        var node = iris.afkomst(inbreng, aanbieder);
        var delen = iris.delen();
        voeg(quads, delen, node, Term.BRON, iris.organisatie(inbreng.bron()));
        voeg(quads, delen, node, Term.WET, Iris.tekst(inbreng.wet().name()));
        voeg(quads, delen, node, Term.VERANTWOORDELIJKE, iris.organisatie(inbreng.verantwoordelijke()));
        voeg(
                quads,
                delen,
                node,
                Term.KRINGSOORT,
                Iris.tekst(inbreng.kring().soort().name()));
        if (aanbieder != null) {
            voeg(quads, delen, node, Term.AANBIEDER, iris.organisatie(aanbieder));
        }
        return node;
    }

    private void voeg(List<Quad> quads, Node graaf, Node over, Eigenschap feit) {
        var eigenschap = switch (feit) {
            case Eigenschap.Vast(var term, var _) -> iris.term(term);
            case Eigenschap.Band(var betekenis, var _) -> betekenis;
        };
        quads.add(Quad.create(graaf, over, eigenschap, feit.waarde()));
    }

    private void voeg(List<Quad> quads, Node graaf, Node over, Term term, Node waarde) {
        quads.add(Quad.create(graaf, over, iris.term(term), waarde));
    }
}
