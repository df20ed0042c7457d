package nl.regiehub.routes.process;

import java.util.List;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes outcomes into the journal; finds the one message that the journal cannot take, and parks it. */
public record Settling(Processing processing) {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Problem UNSTORABLE = new Problem(
            Kind.INVALID_VALUE,
            "/",
            "De hub kan dit bericht niet opslaan; andere berichten gaan door.",
            "Neem contact op met de beheerder van de hub en noem het nummer van het bericht.");

    /** Settles all of them; a batch with one bad message in it is halved until that message stands alone. */
    void settle(List<Settlement> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            processing.settle(batch);
        } catch (HubException e) {
            if (e.fault() != Fault.DATA) {
                throw e;
            }
            apart(batch, e);
        }
    }

    private void apart(List<Settlement> batch, HubException fault) {
        if (batch.size() > 1) {
            settle(batch.subList(0, batch.size() / 2));
            settle(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        Settlement settlement = batch.getFirst();
        if (settlement instanceof Settlement.Parked) {
            throw fault; // not even its number can be written: the journal itself is at fault
        }
        LOG.error("message {} cannot be stored and was parked", settlement.bericht());
        settle(List.of(new Settlement.Parked(settlement.bericht(), UNSTORABLE)));
    }
}
