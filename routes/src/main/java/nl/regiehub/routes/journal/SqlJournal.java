package nl.regiehub.routes.journal;

import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.ventiel.Ventielen;
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
import nl.regiehub.routes.Publications;
import nl.regiehub.routes.Tellingboek;
import nl.regiehub.routes.Voorstellen;

/** The journal in one database. */
final class SqlJournal implements Journal {

    private final Database database;
    private final SqlInbox inbox;
    private final SqlProcessing processing;
    private final SqlOutbox outbox;
    private final EventStore events;
    private final SqlLedgers ledgers;
    private final SqlPersons persons;
    private final SqlFeiten feiten;
    private final SqlFeitenboek feitenboek;
    private final SqlVentielen ventielen;
    private final ChainedAudit audit;
    private final SqlAuditlog auditlog;
    private final SqlPublications publications;
    private final SqlOnbekend onbekend;
    private final SqlVoorstellen voorstellen;
    private final SqlHerduidingen herduidingen;
    private final SqlBewaring bewaring;
    private final SqlHandwerk handwerk;
    private final SqlTellingboek tellingboek;

    SqlJournal(Database database, MasterKeys masters, JournalSettings settings) {
        this.database = database;
        var vault = new Vault(masters);
        database.read(vault::insistOnFit);
        var finding = FindingKeys.read(settings, masters).hashes(database.read(FindingKeys::used));
        var pseudonyms = new Pseudonyms(masters);
        var register = new PersonRegister(database, vault, finding);
        var messages = new Messages(database, masters, settings);
        var findable = new Findable(masters);
        this.events = new EventStore(database, vault);
        this.outbox = new SqlOutbox(database, vault, events, settings);
        var destruction = new Destruction(database, register, messages, outbox, settings);
        destruction.repeat();
        var partDestruction = new PartDestruction(database, settings);
        partDestruction.repeat();
        var facts = new FactWriter(masters, findable);
        var recording = new Recording(
                vault,
                messages,
                new References(masters, messages),
                facts,
                new Participants(masters),
                new DeliveryWriter(database, vault));
        this.processing = new SqlProcessing(
                database,
                messages,
                new Bodies(vault, messages),
                outbox,
                events,
                new Preparation(register, pseudonyms),
                recording);
        this.ledgers = new SqlLedgers(database);
        this.persons = new SqlPersons(database, register, findable, destruction, pseudonyms, settings);
        var personFacts = new PersonFacts(vault);
        this.feiten = new SqlFeiten(database, personFacts);
        this.feitenboek = new SqlFeitenboek(database, personFacts);
        this.ventielen = new SqlVentielen(database, vault, feitenboek);
        this.publications = new SqlPublications(database);
        this.onbekend = new SqlOnbekend(database, messages, outbox);
        this.voorstellen = new SqlVoorstellen(database);
        this.herduidingen = new SqlHerduidingen(database, events, vault, facts);
        this.bewaring = new SqlBewaring(database, partDestruction);
        this.handwerk = new SqlHandwerk(database);
        this.tellingboek = new SqlTellingboek(database);
        this.audit = new ChainedAudit(database, settings);
        this.auditlog = new SqlAuditlog(database, new AuditArchive(database, settings, masters));
        this.inbox = new SqlInbox(database, register, vault, messages);
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public Processing processing() {
        return processing;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Ledgers ledgers() {
        return ledgers;
    }

    @Override
    public Persons persons() {
        return persons;
    }

    @Override
    public Feiten feiten() {
        return feiten;
    }

    @Override
    public Feitenboek feitenboek() {
        return feitenboek;
    }

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public Auditlog auditlog() {
        return auditlog;
    }

    @Override
    public Ventielen ventielen() {
        return ventielen;
    }

    @Override
    public Publications publications() {
        return publications;
    }

    @Override
    public Onbekend onbekend() {
        return onbekend;
    }

    @Override
    public Voorstellen voorstellen() {
        return voorstellen;
    }

    @Override
    public Herduidingen herduidingen() {
        return herduidingen;
    }

    @Override
    public Bewaring bewaring() {
        return bewaring;
    }

    @Override
    public Handwerk handwerk() {
        return handwerk;
    }

    /** Commits what waits, then closes. */
    @Override
    public Tellingboek tellingboek() {
        return tellingboek;
    }

    @Override
    public void close() {
        inbox.close();
        audit.close();
        database.close();
    }
}
