package nl.regiehub.routes.process;

import nl.regiehub.routes.broker.Ids;
import nl.regiehub.routes.broker.Queue;
import nl.regiehub.routes.broker.Step;
import org.apache.camel.builder.RouteBuilder;

/** From the inbox to the journal: what a message says, what it means, and whom it goes to. */
public final class ProcessRoute extends RouteBuilder {

    static final String ID = "process";

    private final int size;
    private final Stages stages;
    private final Settling settling;
    private final Runnable settled;

    /** @param settled told after each batch that there may be deliveries, events and released messages */
    public ProcessRoute(int size, Stages stages, Settling settling, Runnable settled) {
        this.size = size;
        this.stages = stages;
        this.settling = settling;
        this.settled = settled;
    }

    @Override
    public void configure() {
        // @formatter:off
        errorHandler(noErrorHandler());
        from(Queue.IN.uri(size))
            .routeId(ID)
            .process(Step.map(Ids.class, stages::load)).id("load")
            .process(Step.map(Batch.class, stages::decode)).id("decode")
            .process(Step.map(Batch.class, stages::validate)).id("validate")
            .process(Step.map(Batch.class, stages::translate)).id("translate")
            .process(Step.map(Batch.class, stages::plan)).id("plan")
            .process(Step.run(Batch.class, batch -> settling.settle(batch.settlements()))).id("settle")
            .process(_ -> settled.run()).id("settled");
        // @formatter:on
    }
}
