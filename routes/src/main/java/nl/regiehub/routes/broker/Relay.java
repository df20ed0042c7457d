package nl.regiehub.routes.broker;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.routes.broker.Dispatch.Envelope;
import nl.regiehub.routes.work.Worker;

/**
 * Hands what the journal has waiting to the broker, and then notes that it did. Dying in between makes an id travel
 * twice, which its consumer sees in the journal.
 *
 * @param waiting what waits, oldest first
 * @param address where one of them goes
 * @param relayed notes that they went
 */
public record Relay<T>(
        Supplier<List<T>> waiting, Function<T, Envelope> address, Consumer<List<T>> relayed, Dispatch dispatch)
        implements Worker.Work {

    @Override
    public boolean step() {
        List<T> tickets = waiting.get();
        if (tickets.isEmpty()) {
            return false;
        }
        dispatch.send(tickets.stream().map(address).toList());
        Failpoint.AFTER_RELAY.pass();
        relayed.accept(tickets);
        return true;
    }
}
