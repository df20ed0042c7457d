package nl.regiehub.routes.broker;

import nl.regiehub.canonical.PartnerId;

/** The queues that ids wait in. */
public record Queue(String name) {

    /** Messages that arrived. */
    public static final Queue IN = new Queue("hub.in");

    /** Deliveries to one partner. */
    public static Queue out(PartnerId partner) {
        return new Queue("hub.out." + partner);
    }

    /** Where a route takes batches from. */
    public String uri(int size) {
        return "batch:%s?size=%d".formatted(name, size);
    }
}
