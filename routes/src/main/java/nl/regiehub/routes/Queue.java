package nl.regiehub.routes;

import nl.regiehub.canonical.PartnerId;

/** The queues that ids wait in. */
record Queue(String name) {

    /** Messages that arrived. */
    static final Queue IN = new Queue("hub.in");

    /** Deliveries to one partner. */
    static Queue out(PartnerId partner) {
        return new Queue("hub.out." + partner);
    }

    /** Where a route takes batches from. */
    String uri(int size) {
        return "batch:%s?size=%d".formatted(name, size);
    }
}
