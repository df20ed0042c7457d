package nl.regiehub.routes;

import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.ventiel.Ventielen;

/** The truth: every message as received, what became of it, and who saw what. One door to all its ports. */
public interface Journal extends AutoCloseable {

    Inbox inbox();

    Processing processing();

    Outbox outbox();

    Events events();

    Ledgers ledgers();

    Persons persons();

    Feiten feiten();

    Feitenboek feitenboek();

    Audit audit();

    Auditlog auditlog();

    Ventielen ventielen();

    Publications publications();

    Onbekend onbekend();

    Voorstellen voorstellen();

    Herduidingen herduidingen();

    Bewaring bewaring();

    Handwerk handwerk();

    Tellingboek tellingboek();

    @Override
    void close();
}
