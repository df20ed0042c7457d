package nl.regiehub.dossier.bevraging;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;

/** Writes an answer, whole and within its bounds or not at all. */
final class Uitschrift {

    private static final Comparator<Triple> DRIETAL = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Antwoordvorm vorm;
    private final Begroting begroting;

    Uitschrift(Antwoordvorm vorm, Begroting begroting) {
        this.vorm = vorm;
        this.begroting = begroting;
    }

    String van(Query query, QueryExec vraag) {
        var uit = new Begrensd(begroting.bytes());
        if (query.isAskType()) {
            schrijver().write(uit, vraag.ask(), vraag.getContext());
        } else if (query.isSelectType()) {
            var rijen = vraag.select();
            schrijver().write(uit, RowSetStream.create(rijen.getResultVars(), geteld(rijen)), vraag.getContext());
        } else {
            var graaf =
                    query.isConstructType() ? gemaakt(query, vraag) : vraag.describe(GraphFactory.createDefaultGraph());
            RDFWriter.source(gerangschikt(graaf)).lang(vorm.taal()).output(uit);
        }
        return uit.tekst();
    }

    private RowSetWriter schrijver() {
        return RowSetWriterRegistry.getFactory(vorm.taal()).create(vorm.taal());
    }

    private Graph gemaakt(Query query, QueryExec vraag) {
        var graaf = GraphFactory.createDefaultGraph();
        graaf.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        geteld(vraag.constructTriples()).forEachRemaining(graaf::add);
        return graaf;
    }

    /** A graph tells in which order it was filled by the order in which it is read. */
    private static Graph gerangschikt(Graph graaf) {
        var gerangschikt = GraphFactory.createDefaultGraph();
        gerangschikt.getPrefixMapping().setNsPrefixes(graaf.getPrefixMapping());
        graaf.stream().sorted(DRIETAL).forEach(gerangschikt::add);
        return gerangschikt;
    }

    private <T> Iterator<T> geteld(Iterator<T> rijen) {
        var aantal = new AtomicInteger();
        return Iter.map(rijen, rij -> {
            if (aantal.incrementAndGet() > begroting.rijen()) {
                throw new Onbeantwoord(Reden.OMVANG);
            }
            return rij;
        });
    }

    /** Takes no more than so many bytes. */
    private static final class Begrensd extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;

        Begrensd(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) {
            ruimte(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] nieuw, int van, int aantal) {
            ruimte(aantal);
            bytes.write(nieuw, van, aantal);
        }

        private void ruimte(int aantal) {
            if (bytes.size() + (long) aantal > most) {
                throw new Onbeantwoord(Reden.OMVANG);
            }
        }

        String tekst() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
