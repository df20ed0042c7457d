package nl.regiehub.gateway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The audit trail of a running hub, behind its back: read, or taken away so that the hub cannot write it. */
final class AuditTable {

    private final String url;

    private AuditTable(String url) {
        this.url = url;
    }

    /** The trail of a hub in this JVM that keeps its journal in H2. */
    static AuditTable of(RunningHub hub) {
        return new AuditTable("jdbc:h2:file:"
                + hub.data().resolve("journal").resolve("journal").toAbsolutePath());
    }

    /** Takes it away: a real store that fails for real. */
    void take() {
        change("alter table auditregel rename to elders");
    }

    /** Gives it back as it was. */
    void giveBack() {
        change("alter table elders rename to auditregel");
    }

    private void change(String statement) {
        try (var connection = connect();
                var change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All lines, in order. */
    List<JsonNode> lines() {
        try (var connection = connect();
                var query = connection.createStatement();
                var rows = query.executeQuery("select regel from auditregel order by nummer")) {
            var lines = new ArrayList<JsonNode>();
            while (rows.next()) {
                lines.add(DemoHub.JSON.readTree(rows.getString(1)));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }
}
