package nl.regiehub.routes.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database behind the journal: transactions, and the certainty that what was committed is on disk. */
final class Database implements AutoCloseable {

    private static final String H2_DURABLE =
            ";MODE=PostgreSQL;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=64";
    private static final int H2_IN_USE = 90020;

    private final Guard guard;
    private final HikariDataSource pool;
    private final Disk disk;
    private volatile boolean lost;

    private Database(Guard guard, HikariDataSource pool, Disk disk) {
        this.guard = guard;
        this.pool = pool;
        this.disk = disk;
    }

    /**
     * Opens the database for writing and brings its tables up to date.
     *
     * @throws HubException with fault MISCONFIGURED when another hub has it open
     */
    static Database open(JournalSettings settings) {
        var url = durableUrl(settings.jdbcUrl());
        var guard = Guard.take(settings);
        try {
            var pool = pool(url, settings);
            migrate(pool);
            return new Database(guard, pool, isH2(url) ? new H2Disk(guard.connection()) : () -> {});
        } catch (RuntimeException e) {
            guard.close();
            throw e;
        }
    }

    static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    static String durableUrl(String url) {
        return isH2(url) && !url.contains("WRITE_DELAY") ? url + H2_DURABLE : url;
    }

    /** One connection for whoever holds no lock on the journal. */
    static Connection connect(JournalSettings settings) {
        try {
            return DriverManager.getConnection(durableUrl(settings.jdbcUrl()), settings.user(), settings.password());
        } catch (SQLException e) {
            throw e.getErrorCode() == H2_IN_USE ? Guard.inUse(e) : fault("the journal cannot be opened", e);
        }
    }

    private static HikariDataSource pool(String url, JournalSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setPoolName("journal");
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource pool) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pool.close();
            throw new HubException(Fault.STORE_UNAVAILABLE, "the journal's tables cannot be made", e);
        }
    }

    /** Does work in one transaction and returns once it is on disk. */
    <T> T durably(Work<T> work) {
        var result = transact(work);
        force();
        return result;
    }

    /** Does work in one transaction, which a later durable one takes to disk with it. */
    <T> T transact(Work<T> work) {
        if (lost) {
            throw new HubException(Fault.MISCONFIGURED, "the lock on the journal was lost: start the hub again", null);
        }
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException e) {
            lost = !guard.held();
            throw fault("the journal failed", e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Reads without a transaction of its own. */
    <T> T read(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw fault("the journal cannot be read", e);
        }
    }

    /** Reads several things as they were at one moment. */
    <T> T snapshot(Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException e) {
            throw fault("the journal cannot be read", e);
        }
    }

    /** Returns once everything that was committed before the call is on disk. */
    void force() {
        try {
            disk.force();
        } catch (SQLException e) {
            throw fault("the journal cannot be forced to disk", e);
        }
    }

    @Override
    public void close() {
        pool.close();
        guard.close();
    }

    /** A value no column takes is a fault of the data; anything else is a fault of the store. */
    static HubException fault(String message, SQLException e) {
        var state = String.valueOf(e.getSQLState());
        boolean data = state.startsWith("22") || state.startsWith("23");
        // The driver's message may quote the value, which may be personal: only its state is passed on.
        return new HubException(
                data ? Fault.DATA : Fault.STORE_UNAVAILABLE, message + " (SQL state " + state + ")", quiet(e));
    }

    private static Throwable quiet(SQLException e) {
        var quiet = new SQLException("SQL state " + e.getSQLState(), e.getSQLState(), e.getErrorCode());
        quiet.setStackTrace(e.getStackTrace());
        return quiet;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** How commits get to the disk itself. */
    @FunctionalInterface
    interface Disk {
        void force() throws SQLException;
    }
}
