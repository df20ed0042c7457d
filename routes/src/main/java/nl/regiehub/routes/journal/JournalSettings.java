package nl.regiehub.routes.journal;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the journal is kept and what guards it.
 *
 * @param jdbcUrl an H2 file or a PostgreSQL database; for H2 the settings that make it durable are added when absent
 * @param user database account
 * @param password its password
 * @param masterKeyFile the keys that guard every person's key; outside the data directory and never in its backup
 * @param makeMasterKey whether a master key may be made when the file is absent
 * @param auditHeadFile where the head of the audit trail is written after each commit; outside the data directory
 * @param connections how many connections the journal may use at once
 * @param adresMaximum how many persons may share an address before it says nothing about a household
 * @param lease how long a message or delivery may be with the broker before it is handed over again
 */
public record JournalSettings(
        String jdbcUrl,
        String user,
        String password,
        Path masterKeyFile,
        boolean makeMasterKey,
        Path auditHeadFile,
        int connections,
        int adresMaximum,
        Duration lease) {

    private static final int CONNECTIONS = 10;
    private static final int ADRES_MAXIMUM = 8;
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** A PostgreSQL database, with defaults for the rest; a missing master key is a fault. */
    public static JournalSettings postgres(
            String jdbcUrl, String user, String password, Path masterKeyFile, Path auditHeadFile) {
        return new JournalSettings(
                jdbcUrl, user, password, masterKeyFile, false, auditHeadFile, CONNECTIONS, ADRES_MAXIMUM, LEASE);
    }

    /**
     * An H2 file, with defaults for the rest; a missing master key is made.
     *
     * @param dataMap the folder the file is in
     * @param secretMap a folder outside it, for the master key and the head of the audit trail
     */
    public static JournalSettings embedded(Path dataMap, Path secretMap) {
        return new JournalSettings(
                "jdbc:h2:file:" + dataMap.resolve("journal").toAbsolutePath(),
                "sa",
                "",
                secretMap.resolve("master.key"),
                true,
                secretMap.resolve("audit.head"),
                CONNECTIONS,
                ADRES_MAXIMUM,
                LEASE);
    }

    /** The keys that persons are found by, once the first was replaced; beside the master key. */
    Path findingKeyFile() {
        return masterKeyFile.resolveSibling("persons.key");
    }

    /** Where a head of the audit trail is added now and then, and what was before stays; beside the last head. */
    public Path auditHeadsFile() {
        return auditHeadFile.resolveSibling(auditHeadFile.getFileName() + "s");
    }

    /** Where lines of the audit trail are put away. */
    public Path auditArchive() {
        return auditHeadFile.resolveSibling("audit-archive");
    }

    /** The same, with the heads of the audit trail elsewhere. */
    public JournalSettings withAuditHead(Path file) {
        return new JournalSettings(
                jdbcUrl, user, password, masterKeyFile, makeMasterKey, file, connections, adresMaximum, lease);
    }

    /** The same, with another patience with the broker. */
    public JournalSettings withLease(Duration other) {
        return new JournalSettings(
                jdbcUrl, user, password, masterKeyFile, makeMasterKey, auditHeadFile, connections, adresMaximum, other);
    }

    /** The same, with leave to make a missing master key. */
    public JournalSettings makingMasterKey() {
        return new JournalSettings(
                jdbcUrl, user, password, masterKeyFile, true, auditHeadFile, connections, adresMaximum, lease);
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "journal at " + jdbcUrl;
    }
}
