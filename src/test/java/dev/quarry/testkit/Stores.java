package dev.quarry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into both stores of the application under test, past the application. */
public final class Stores {

    private static final List<String> TABLES = List.of("organization", "blob", "source_image", "object_journal");

    private static String database = "";
    private static String bucket = "";

    private Stores() {}

    static void use(String database, String bucket) {
        Stores.database = database;
        Stores.bucket = bucket;
    }

    public static String bucket() {
        return bucket;
    }

    /** Everything in both stores, to be compared before and after. */
    public static Map<String, List<String>> snapshot() {
        var all = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            all.put(table, column("select t::text from " + table + " t order by 1"));
        }
        all.put("objects", objects(""));
        return all;
    }

    public static List<String> objects(String organization) {
        return TestS3.keys(bucket, organization);
    }

    public static List<String> column(String query, Object... parameters) {
        try (var connection = TestPostgres.connect(database);
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int update(String statement, Object... parameters) {
        try (var connection = TestPostgres.connect(database);
                var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one rule that no failure may break: what rows name is there, and nothing else is but what the journal knows. */
    public static void assertConsistent() {
        var named = column("select object_key from blob order by 1");
        var journal = column("select object_key from object_journal");
        var there = objects("");
        assertThat(there).as("objects that rows name").containsAll(named);
        assertThat(named.size() + journal.size()).isGreaterThanOrEqualTo(there.size());
        assertThat(there)
                .as("objects that nobody knows of")
                .allMatch(key -> named.contains(key) || journal.contains(key));
    }
}
