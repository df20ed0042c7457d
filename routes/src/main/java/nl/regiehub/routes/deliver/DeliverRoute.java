package nl.regiehub.routes.deliver;

import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.broker.Ids;
import nl.regiehub.routes.broker.Queue;
import nl.regiehub.routes.broker.Step;
import org.apache.camel.builder.RouteBuilder;

/** From the outbox to one partner. Every partner has a route of its own, so that a slow one delays nobody else. */
public final class DeliverRoute extends RouteBuilder {

    private final PartnerId partner;
    private final int size;
    private final Delivering delivering;
    private final Runnable settled;

    /** @param settled told after each batch that what waited for it may go */
    public DeliverRoute(PartnerId partner, int size, Delivering delivering, Runnable settled) {
        this.partner = partner;
        this.size = size;
        this.delivering = delivering;
        this.settled = settled;
    }

    @Override
    public void configure() {
        // @formatter:off
        errorHandler(noErrorHandler());
        from(Queue.out(partner).uri(size))
            .routeId("deliver-" + partner)
            .process(Step.run(Ids.class, delivering::deliver)).id("deliver-to-" + partner)
            .process(_ -> settled.run()).id("delivered-to-" + partner);
        // @formatter:on
    }
}
