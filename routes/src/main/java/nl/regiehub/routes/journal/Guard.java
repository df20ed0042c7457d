package nl.regiehub.routes.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.jspecify.annotations.Nullable;

/** Sees to it that one hub at a time writes a journal: positions are given out in memory as well as in the database. */
final class Guard implements AutoCloseable {

    private static final int LOCK = 1_382_440_715; // any number that nothing else in the database locks
    private static final int PATIENCE_SECONDS = 3;
    private static final String NOT_LOCKED = "55P03";
    private static final String H2_FILE = "jdbc:h2:file:";

    private final @Nullable FileChannel file;
    private final Connection connection;

    private Guard(@Nullable FileChannel file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Takes the journal for this hub.
     *
     * @throws HubException with fault MISCONFIGURED when another hub has it
     */
    static Guard take(JournalSettings settings) {
        var file = settings.jdbcUrl().startsWith(H2_FILE) ? lock(settings.jdbcUrl()) : null;
        try {
            var connection = Database.connect(settings);
            if (!Database.isH2(settings.jdbcUrl())) {
                lock(connection);
            }
            return new Guard(file, connection);
        } catch (HubException e) {
            unlock(file);
            throw e;
        }
    }

    /** H2 locks its file against other processes only; this lock also holds within one. */
    private static FileChannel lock(String url) {
        var path = Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", "") + ".hub");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw inUse(null);
            }
            return file;
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the journal cannot be locked", e);
        }
    }

    /**
     * PostgreSQL gives a connection a lock that lasts as long as the connection. It takes a moment to notice that a hub
     * which was killed is gone, so its successor waits for that.
     */
    private static void lock(Connection connection) {
        try {
            Sql.change(connection, "set lock_timeout = '" + PATIENCE_SECONDS + "s'");
            Sql.first(connection, "select pg_advisory_lock(" + LOCK + ")", _ -> true);
        } catch (SQLException e) {
            close(connection, e);
            throw NOT_LOCKED.equals(e.getSQLState()) ? inUse(e) : Database.fault("the journal cannot be locked", e);
        }
    }

    private static void close(Connection connection, SQLException after) {
        try {
            connection.close();
        } catch (SQLException e) {
            after.addSuppressed(e);
        }
    }

    static HubException inUse(@Nullable Exception cause) {
        return new HubException(Fault.MISCONFIGURED, "the journal is in use by another hub", cause);
    }

    /** Whether the journal is still this hub's: a server that restarts gives its locks to whoever comes first. */
    boolean held() {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }

    /** The connection that holds the lock. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Database.fault("the journal cannot be closed", e);
        } finally {
            unlock(file);
        }
    }

    private static void unlock(@Nullable FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the journal cannot be unlocked", e);
        }
    }
}
