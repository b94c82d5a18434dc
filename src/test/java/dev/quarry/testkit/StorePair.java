package dev.quarry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A database and a bucket that belong together, looked at past the application, row against object. */
public record StorePair(String database, String bucket) {

    private static final List<String> TABLES = List.of("organization", "blob", "source_image", "object_journal");
    private static final int PATIENCE_SECONDS = 60;

    private static final String COUNTED = """
            select counted::text || there::text from (
                select o.name,
                    (select coalesce(sum(bytes), 0) from organization_usage u where u.organization = o.name),
                    (select coalesce(sum(images), 0) from organization_usage u where u.organization = o.name)
                from organization o) counted (name, bytes, images)
            join (
                select o.name,
                    (select coalesce(sum(size), 0) from blob b where b.organization = o.name),
                    (select count(*) from source_image i where i.organization = o.name)
                from organization o) there (name, bytes, images) on there.name = counted.name
            where counted.name like ? and (counted.bytes, counted.images) <> (there.bytes, there.images)
            """;

    /** Each version of an object is read once; the store itself tells by its ETag that it is another. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    /** Everything in both stores, to be compared before and after. */
    public Map<String, List<String>> snapshot() {
        var all = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            all.put(table, column("select t::text from " + table + " t order by 1"));
        }
        all.put("objects", objects(""));
        return all;
    }

    public List<String> objects(String organization) {
        return TestS3.keys(bucket, organization);
    }

    public List<String> column(String query, Object... parameters) {
        return run(query, parameters, statement -> {
            var rows = statement.executeQuery();
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        });
    }

    public int update(String statement, Object... parameters) {
        return run(statement, parameters, PreparedStatement::executeUpdate);
    }

    /** The one rule that no failure may break: what rows name is there, and nothing else is but what the journal knows. */
    public void assertConsistent() {
        var named = column("select object_key from blob");
        var journal = column("select object_key from object_journal");
        var there = objects("");
        assertThat(there).as("objects that rows name").containsAll(named);
        assertThat(there)
                .as("objects that nobody knows of")
                .allMatch(key -> named.contains(key) || journal.contains(key));
    }

    /**
     * Waits for the reaper, then holds every row against every object: nothing is left behind, nothing is missing, every
     * object holds the very bytes that its row was made of.
     */
    public void assertSettled() {
        awaitNone("select t::text from object_journal t");
        var blobs = column("select object_key || ' ' || size || ' ' || binary_hash || ' ' || sha256 from blob");
        var there = TestS3.list(bucket, "").stream()
                .map(object -> READ.computeIfAbsent(
                        bucket + " " + object.objectName() + " " + object.etag() + " " + object.lastModified(),
                        version -> described(object.objectName())))
                .toList();
        assertThat(there).as("objects, against the rows that name them").containsExactlyInAnyOrderElementsOf(blobs);
        assertThat(TestS3.openUploads(bucket)).as("uploads under way").isEmpty();
        assertCounted("%");
        assertThat(column("select object_key from blob b where not exists (select 1 from source_image i"
                        + " where i.organization = b.organization and i.binary_hash = b.binary_hash)"))
                .as("blobs that no image uses")
                .isEmpty();
    }

    /**
     * Holds what is counted against what is there, at any moment.
     *
     * @param organizations a pattern of SQL's {@code like}
     */
    public void assertCounted(String organizations) {
        assertThat(column(COUNTED, organizations))
                .as("what is counted, against the rows")
                .isEmpty();
    }

    /** As {@link #assertSettled}, where nothing is retained: deleted images must go, too. */
    public void assertSettledAndEnded() {
        awaitNone("select t::text from source_image t where deleted is not null");
        assertSettled();
    }

    private String described(String key) {
        var bytes = TestS3.read(bucket, key);
        return key + " " + bytes.length + " " + Hashes.sha1(bytes) + " " + Hashes.sha256(bytes);
    }

    private void awaitNone(String query) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var rows = column(query);
        while (!rows.isEmpty() && System.nanoTime() < end) {
            pause();
            rows = column(query);
        }
        assertThat(rows).as(query).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (var connection = TestPostgres.connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
