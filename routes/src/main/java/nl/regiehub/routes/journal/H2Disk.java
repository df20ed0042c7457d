package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Forces H2's commits to disk, which H2 does not do by itself; those who ask at the same time share one checkpoint. */
final class H2Disk implements Database.Disk {

    private final Connection connection;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock checkpoint = new ReentrantLock();
    private long forced;

    H2Disk(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void force() throws SQLException {
        long mine = asked.incrementAndGet();
        checkpoint.lock();
        try {
            if (forced < mine) {
                long covered = asked.get();
                checkpoint();
                forced = covered;
            }
        } finally {
            checkpoint.unlock();
        }
    }

    private void checkpoint() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }
}
