package nl.regiehub.routes.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a journal's tables, and meddles with them, behind its back. */
public final class Tables {

    private final JournalSettings settings;

    private Tables(JournalSettings settings) {
        this.settings = settings;
    }

    public static Tables of(JournalSettings settings) {
        return new Tables(settings);
    }

    public List<String> texts(String query) {
        try (var connection = Database.connect(settings)) {
            return Sql.all(connection, query, rows -> rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that a table holds, in no order. */
    Set<List<String>> rows(String table) {
        try (var connection = Database.connect(settings)) {
            return Set.copyOf(Sql.all(connection, "select * from " + table, rows -> {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                return row;
            }));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String statement, @Nullable Object... values) {
        try (var connection = Database.connect(settings)) {
            Sql.change(connection, statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
