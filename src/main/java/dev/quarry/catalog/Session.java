package dev.quarry.catalog;

import dev.quarry.catalog.search.Statement;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL statements with named parameters through the reactive client: inside a transaction on its connection,
 * outside on any connection of the pool.
 */
final class Session {

    private final SqlClient client;

    Session(SqlClient client) {
        this.client = client;
    }

    /** @param type type of the single column, or {@code Object[]} for whole rows */
    <R> Query<R> query(String sql, Class<R> type) {
        return new Query<>(NamedSql.of(sql), type);
    }

    /** As {@link #query(String, Class)}, for a composed statement with its parameters. */
    <R> Query<R> query(Statement statement, Class<R> type) {
        return query(statement.sql(), type).setAll(statement.parameters());
    }

    Query<Object[]> query(String sql) {
        return query(sql, Object[].class);
    }

    /** Statement to bind and execute once. */
    final class Query<R> {

        private final NamedSql sql;
        private final Class<R> type;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Query(NamedSql sql, Class<R> type) {
            this.sql = sql;
            this.type = type;
        }

        Query<R> set(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        Query<R> setAll(Map<String, ? extends @Nullable Object> all) {
            values.putAll(all);
            return this;
        }

        /** Executes the statement and returns the number of affected rows. */
        Uni<Integer> execute() {
            return rows().map(RowSet::rowCount);
        }

        Uni<List<R>> list() {
            return rows().map(this::all);
        }

        Uni<@Nullable R> oneOrNull() {
            return list().map(all -> all.isEmpty() ? null : only(all));
        }

        Uni<R> one() {
            return list().map(this::only);
        }

        private Uni<RowSet<Row>> rows() {
            return Futures.uni(() -> client.preparedQuery(sql.text()).execute(Tuple.wrap(sql.arrange(values))));
        }

        private List<R> all(RowSet<Row> rows) {
            var all = new ArrayList<R>(rows.size());
            for (var row : rows) {
                all.add(type.cast(type == Object[].class ? whole(row) : row.getValue(0)));
            }
            return all;
        }

        private R only(List<R> all) {
            if (all.size() != 1) {
                throw new IllegalStateException(all.size() + " rows instead of one: " + sql.text());
            }
            return all.get(0);
        }

        private static Object[] whole(Row row) {
            var columns = new Object[row.size()];
            for (var i = 0; i < columns.length; i++) {
                columns[i] = row.getValue(i);
            }
            return columns;
        }
    }
}
