package nl.regiehub.routes.journal;

import nl.regiehub.routes.Journal;

/** Opens journals. */
public final class Journals {

    private Journals() {}

    /**
     * Opens the journal for writing, making or updating its tables; it goes on where it was.
     *
     * @throws nl.regiehub.canonical.HubException with fault MISCONFIGURED when another hub has it open, when there is no
     *     master key that fits, or when the audit trail is not the one whose head was exported; with fault
     *     STORE_UNAVAILABLE when the database cannot be reached
     */
    public static Journal open(JournalSettings settings) {
        var masters = MasterKeys.read(settings.masterKeyFile(), settings.makeMasterKey());
        var database = Database.open(settings);
        try {
            return new SqlJournal(database, masters, settings);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
