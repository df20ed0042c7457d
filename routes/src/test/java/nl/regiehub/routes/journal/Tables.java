package nl.regiehub.routes.journal;

import java.sql.SQLException;
import java.util.List;

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

    public void change(String statement) {
        try (var connection = Database.connect(settings)) {
            Sql.change(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
