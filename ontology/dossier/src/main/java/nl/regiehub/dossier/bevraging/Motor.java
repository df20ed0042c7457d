package nl.regiehub.dossier.bevraging;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/**
 * The library's query engine with harm taken out of queries, rows in an order of their own, and patterns looked up in all
 * visible graphs at once.
 */
final class Motor extends QueryEngineMain {

    private final boolean geeftRijen;

    private Motor(Query query, DatasetGraph graaf, Binding begin, Context context) {
        super(query, graaf, begin, context);
        this.geeftRijen = !query.isAskType();
    }

    /** Settings under which no other engine and no extension of the library takes part. */
    static Context context() {
        var context = ARQ.getContext().copy();
        var motoren = new QueryEngineRegistry();
        motoren.add(new Fabriek());
        QueryEngineRegistry.set(context, motoren);
        QC.setFactory(context, Uitvoerder::new);
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.enablePropertyFunctions, false);
        context.set(ARQ.propertyFunctions, false);
        return context;
    }

    @Override
    protected Op modifyOp(Op op) {
        var veilig = Veiligstelling.van(op);
        var gerangschikt = super.modifyOp(geeftRijen ? Rangschikking.vanRijen(veilig) : Rangschikking.van(veilig));
        return dataset instanceof Zichtgraaf ? Spreiding.van(gerangschikt) : gerangschikt;
    }

    /** Makes an engine for every query and for nothing else. */
    private static final class Fabriek implements QueryEngineFactory {

        @Override
        public boolean accept(Query query, DatasetGraph graaf, Context context) {
            return true;
        }

        @Override
        public Plan create(Query query, DatasetGraph graaf, Binding begin, Context context) {
            return new Motor(query, graaf, begin, context).getPlan();
        }

        @Override
        public boolean accept(Op op, DatasetGraph graaf, Context context) {
            return false;
        }

        @Override
        public Plan create(Op op, DatasetGraph graaf, Binding begin, Context context) {
            throw new UnsupportedOperationException("queries only");
        }
    }
}
