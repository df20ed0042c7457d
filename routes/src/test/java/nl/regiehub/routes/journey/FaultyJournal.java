package nl.regiehub.routes.journey;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.routes.Bewaring;
import nl.regiehub.routes.Events;
import nl.regiehub.routes.Handwerk;
import nl.regiehub.routes.Herduidingen;
import nl.regiehub.routes.Inbox;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Onbekend;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Persons;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Settlement.Understood;
import nl.regiehub.routes.Publications;
import nl.regiehub.routes.Tellingboek;
import nl.regiehub.routes.Voorstellen;

/** A real journal that fails when asked to: some times altogether, and always for what matches. */
record FaultyJournal(Journal real, AtomicInteger failures, Predicate<Understood> unstorable) implements Journal {

    @Override
    public Processing processing() {
        return new FaultyProcessing(real.processing(), failures, unstorable);
    }

    @Override
    public Inbox inbox() {
        return real.inbox();
    }

    @Override
    public Outbox outbox() {
        return real.outbox();
    }

    @Override
    public Events events() {
        return real.events();
    }

    @Override
    public Ledgers ledgers() {
        return real.ledgers();
    }

    @Override
    public Persons persons() {
        return real.persons();
    }

    @Override
    public Feiten feiten() {
        return real.feiten();
    }

    @Override
    public Audit audit() {
        return real.audit();
    }

    @Override
    public Publications publications() {
        return real.publications();
    }

    @Override
    public Feitenboek feitenboek() {
        return real.feitenboek();
    }

    @Override
    public Onbekend onbekend() {
        return real.onbekend();
    }

    @Override
    public Auditlog auditlog() {
        return real.auditlog();
    }

    @Override
    public Ventielen ventielen() {
        return real.ventielen();
    }

    @Override
    public Voorstellen voorstellen() {
        return real.voorstellen();
    }

    @Override
    public Herduidingen herduidingen() {
        return real.herduidingen();
    }

    @Override
    public Handwerk handwerk() {
        return real.handwerk();
    }

    @Override
    public Tellingboek tellingboek() {
        return real.tellingboek();
    }

    @Override
    public Bewaring bewaring() {
        return real.bewaring();
    }

    @Override
    public void close() {
        real.close();
    }

    private record FaultyProcessing(Processing real, AtomicInteger failures, Predicate<Understood> unstorable)
            implements Processing {

        @Override
        public void settle(List<Settlement> batch) {
            if (failures.getAndDecrement() > 0) {
                throw new HubException(Fault.STORE_UNAVAILABLE, "asked to fail", null);
            }
            if (batch.stream().anyMatch(each -> each instanceof Understood understood && unstorable.test(understood))) {
                throw new HubException(Fault.DATA, "asked to fail", null);
            }
            real.settle(batch);
        }

        @Override
        public List<Ticket> unrelayed(int max) {
            return real.unrelayed(max);
        }

        @Override
        public void relayed(List<Ticket> tickets) {
            real.relayed(tickets);
        }

        @Override
        public List<Received> load(Collection<BerichtId> berichten) {
            return real.load(berichten);
        }

        @Override
        public void passed(Fase fase, Collection<BerichtId> berichten) {
            real.passed(fase, berichten);
        }
    }
}
