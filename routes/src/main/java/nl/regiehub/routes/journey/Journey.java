package nl.regiehub.routes.journey;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.arrive.Reception;
import nl.regiehub.routes.broker.BatchComponent;
import nl.regiehub.routes.broker.Dispatch;
import nl.regiehub.routes.broker.Dispatch.Envelope;
import nl.regiehub.routes.broker.Queue;
import nl.regiehub.routes.broker.Relay;
import nl.regiehub.routes.deliver.DeliverRoute;
import nl.regiehub.routes.deliver.Delivering;
import nl.regiehub.routes.meaning.Werkvoorraad;
import nl.regiehub.routes.process.ProcessRoute;
import nl.regiehub.routes.process.Settling;
import nl.regiehub.routes.process.Stages;
import nl.regiehub.routes.project.Projection;
import nl.regiehub.routes.work.Crew;
import nl.regiehub.routes.work.Pace;
import nl.regiehub.routes.work.Worker;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The whole way of a message, from the inbox to the partners and the graph. Start it once per journal; it picks up where
 * the last one stopped, however that stopped.
 */
public final class Journey implements AutoCloseable {

    private final Parts parts;
    private final Pace pace;
    private final Crew crew = new Crew();
    private final CamelContext camel = new DefaultCamelContext();
    private final BatchComponent queues;
    private final List<Dispatch> dispatches = new ArrayList<>();
    private final List<Delivering> deliverings = new ArrayList<>();
    private final Projection projection;
    private final Worker inRelay;
    private final Worker outRelay;
    private final Worker projector;
    private final Worker releaser;
    private final Werkvoorraad werkvoorraad;
    private final Reception reception;

    /** Puts the parts together; nothing moves before {@link #start()}. */
    public Journey(Parts parts, Pace pace) {
        this.parts = parts;
        this.pace = pace;
        this.queues = new BatchComponent(camel, parts.broker(), pace.pauses());
        this.projection = new Projection(parts.journal().events(), parts.graaf(), pace.events());
        this.inRelay = worker("relay-in", inbound());
        this.outRelay = worker("relay-out", outbound());
        this.projector = worker("projector", () -> projection.advance() > 0);
        this.werkvoorraad =
                new Werkvoorraad(parts.journal().onbekend(), parts.vocabulary(), parts.clock(), inRelay::nudge);
        this.releaser = worker("releaser", werkvoorraad::release);
        this.reception = new Reception(parts.journal().inbox(), parts.codecs(), parts.clock(), inRelay::nudge);
    }

    /** The door for arriving messages. */
    public Reception reception() {
        return reception;
    }

    /** What waits for an architect. */
    public Werkvoorraad werkvoorraad() {
        return werkvoorraad;
    }

    /**
     * Sets everything going.
     *
     * @throws HubException when the routes cannot start
     */
    public void start() {
        try {
            camel.addComponent(BatchComponent.SCHEME, queues);
            camel.addRoutes(new ProcessRoute(
                    pace.batch(),
                    new Stages(parts, crew),
                    new Settling(parts.journal().processing()),
                    this::settled));
            for (Partner partner : parts.partners().all()) {
                camel.addRoutes(deliverRoute(partner.id()));
            }
            camel.start();
        } catch (Exception e) { // what Camel declares
            throw new HubException(Fault.MISCONFIGURED, "the routes did not start", e);
        }
        projection.report();
        werkvoorraad.recall();
        projector.start();
        outRelay.start();
        inRelay.start();
        releaser.start();
    }

    /** Says that something happened past this journey, such as a publication that gives a meaning to what waits. */
    public void nudge() {
        releaser.nudge();
        settled();
    }

    /** Stops: nothing new is begun, what is under way is finished where that takes seconds. */
    @Override
    public void close() {
        List.of(releaser, inRelay, outRelay, projector).forEach(Worker::stop);
        queues.windDown();
        deliverings.forEach(Delivering::windDown);
        camel.stop();
        List.of(releaser, inRelay, outRelay, projector).forEach(Worker::close);
        deliverings.forEach(Delivering::close);
        dispatches.forEach(Dispatch::close);
        crew.close();
    }

    private void settled() {
        outRelay.nudge();
        projector.nudge();
        inRelay.nudge();
    }

    private DeliverRoute deliverRoute(PartnerId partner) {
        var delivering = new Delivering(partner, parts, pace);
        deliverings.add(delivering);
        return new DeliverRoute(partner, pace.batch(), delivering, outRelay::nudge);
    }

    private Worker worker(String name, Worker.Work work) {
        return new Worker(name, work, pace.poll(), pace.pauses());
    }

    private Worker.Work inbound() {
        Processing processing = parts.journal().processing();
        return new Relay<>(
                () -> processing.unrelayed(pace.batch()),
                ticket -> new Envelope(Queue.IN, ticket.bericht().waarde(), ticket.groep()),
                processing::relayed,
                dispatch());
    }

    private Worker.Work outbound() {
        Outbox outbox = parts.journal().outbox();
        return new Relay<>(
                () -> outbox.due(pace.batch(), parts.clock().instant()),
                ticket -> new Envelope(Queue.out(ticket.ontvanger()), ticket.levering(), ticket.groep()),
                outbox::relayed,
                dispatch());
    }

    private Dispatch dispatch() {
        var dispatch = new Dispatch(parts.broker());
        dispatches.add(dispatch);
        return dispatch;
    }
}
