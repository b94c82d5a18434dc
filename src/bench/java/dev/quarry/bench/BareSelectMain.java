package dev.quarry.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * The least that can answer with rows of images, Vert.x and its PostgreSQL client with nothing around them: one image at
 * Quarry's own address of it, the hundred newest ones at that of its organization.
 */
final class BareSelectMain {

    private static final String IMAGE = "select i.*, b.sha256, b.object_key from source_image i join blob b"
            + " using (organization, binary_hash) where i.organization = $1 and i.hash = $2";
    private static final String IMAGES = "select i.*, b.sha256, b.object_key from source_image i join blob b"
            + " using (organization, binary_hash) where i.organization = $1 and i.hash = any($2)";
    private static final String NEWEST =
            "select hash from source_image where organization = $1 order by created desc, id desc limit 100";

    /** The primary keys of an organization's page. */
    private static final Map<String, Future<String[]>> PAGES = new ConcurrentHashMap<>();

    private BareSelectMain() {}

    public static void main(String[] arguments) {
        Quiet.begin();
        var vertx = Vertx.vertx();
        var pool = BareServer.pool(vertx, arguments);
        var unused = BareServer.listen(vertx, request -> {
            var path = request.path().split("/");
            var rows = path.length > 3 ? image(pool, path[2], path[3]) : images(pool, path[2]);
            rows.map(BareSelectMain::json)
                    .onSuccess(json -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(json))
                    .onFailure(failure -> request.response().setStatusCode(500).end());
        });
    }

    private static Future<RowSet<Row>> image(Pool pool, String organization, String hash) {
        return pool.preparedQuery(IMAGE).execute(Tuple.of(organization, hash));
    }

    private static Future<RowSet<Row>> images(Pool pool, String organization) {
        return PAGES.computeIfAbsent(
                        organization,
                        name -> pool.preparedQuery(NEWEST)
                                .execute(Tuple.of(name))
                                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString(0))
                                        .toArray(String[]::new)))
                .compose(hashes -> pool.preparedQuery(IMAGES)
                        .execute(Tuple.tuple().addString(organization).addArrayOfString(hashes)));
    }

    private static Buffer json(RowSet<Row> rows) {
        var all = new JsonArray();
        rows.forEach(row -> all.add(row.toJson()));
        return all.toBuffer();
    }
}
