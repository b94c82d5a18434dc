package dev.quarry.bench;

import dev.quarry.catalog.search.PageSql;
import dev.quarry.catalog.search.Plan;
import dev.quarry.catalog.search.Statement;
import dev.quarry.search.grammar.ListReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;

/** The same statements as Quarry's for images that it does not know, by a client that does nothing else: JDBC, one connection. */
final class BareList {

    private static final int SIGNATURE = 16;
    private static final int LIMIT = 100;
    private static final Pattern PARAMETER = Pattern.compile(":(organization|p[0-9]+)");

    private final Connection connection;
    private final PageSql images =
            new PageSql(Images.ORGANIZATION, ListReader.read(List.of(), LIMIT).query(), Plan.ROWS, 0);

    BareList(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            // As Quarry's own connections have it.
            statement.execute("set enable_seqscan = off; set jit = off");
        }
    }

    /** @param cursor of Quarry's first page: how it reads the list stands in it */
    Statement first(Kind kind, String cursor) {
        var plan = new Plan(Base64.getUrlDecoder().decode(cursor.substring(1))[SIGNATURE]);
        var query = ListReader.read(parameters(kind), LIMIT).query();
        var sql = new PageSql(Images.ORGANIZATION, query, plan, 0);
        return sql.tried().isWorthIt(Optional.empty())
                ? sql.tried().places(LIMIT, Optional.empty())
                : sql.places(0, LIMIT, 0, Optional.empty());
    }

    /** @return how many rows came */
    int run(Statement places) {
        var ids = column(places, "id").stream().map(Long::valueOf).toArray(Long[]::new);
        return column(images.images(ids), "id").size();
    }

    /** Reads all columns, and gives one. */
    private List<String> column(Statement asked, String name) {
        try (var statement = prepared(asked.sql(), asked.parameters());
                var rows = statement.executeQuery()) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    var unused = rows.getString(column);
                }
                values.add(rows.getString(name));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(asked.sql(), e);
        }
    }

    /** @return the plan as it was carried out, line by line */
    List<String> explain(Statement page) {
        try (var statement = prepared("explain (analyze, costs off) " + page.sql(), page.parameters());
                var rows = statement.executeQuery()) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(page.sql(), e);
        }
    }

    private PreparedStatement prepared(String sql, Map<String, Object> parameters) throws SQLException {
        var statement = connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        if (Statement.isPlannedForItsValues(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        var places = PARAMETER.matcher(sql);
        for (var place = 1; places.find(); place++) {
            var value = parameters.get(places.group(1));
            statement.setObject(place, value instanceof Long[] ids ? connection.createArrayOf("bigint", ids) : value);
        }
        return statement;
    }

    private static List<Map.Entry<String, String>> parameters(Kind kind) {
        return Arrays.stream(kind.query().split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> Map.entry(
                        parameter.substring(0, parameter.indexOf('=')),
                        parameter.substring(parameter.indexOf('=') + 1)))
                .toList();
    }
}
