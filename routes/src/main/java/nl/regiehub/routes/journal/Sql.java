package nl.regiehub.routes.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements with their values, and rows read back. */
final class Sql {

    private Sql() {}

    /** Reads every row. */
    static <T> List<T> all(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(row.read(rows));
                }
                return read;
            }
        }
    }

    /** Reads the first row, if there is one. */
    static <T> Optional<T> first(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return all(connection, sql, row, values).stream().findFirst();
    }

    /** Reads a number from the one row there always is. */
    static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return first(connection, sql, rows -> rows.getLong(1), values).orElseThrow();
    }

    /** Changes rows; returns how many. */
    static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Does the same for each set of values in one go; returns how many rows each changed. */
    static int[] each(Connection connection, String sql, List<@Nullable Object[]> sets) throws SQLException {
        if (sets.isEmpty()) {
            return new int[0];
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : sets) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    static Array uuids(Connection connection, Collection<UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    static Array hashes(Connection connection, Collection<Hash> values) throws SQLException {
        return connection.createArrayOf(
                "bytea", values.stream().map(Hash::bytes).toArray(byte[][]::new));
    }

    static Array numbers(Connection connection, Collection<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        var value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A moment from a column that is never empty. */
    static Instant moment(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Hash hash -> hash.bytes();
            case Enum<?> name -> name.name();
            default -> value;
        };
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
