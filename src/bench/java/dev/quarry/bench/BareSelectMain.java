package dev.quarry.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;

/** The least that can answer with an image's row: Vert.x and its PostgreSQL client, with nothing around them. */
final class BareSelectMain {

    private static final int CONNECTIONS = 20;
    private static final String SQL = "select i.*, b.sha256, b.object_key from source_image i join blob b"
            + " using (organization, binary_hash) where i.organization = $1 and i.hash = $2";

    private BareSelectMain() {}

    public static void main(String[] arguments) {
        var vertx = Vertx.vertx();
        var pool = PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(arguments[0])
                        .setUser(arguments[1])
                        .setPassword(arguments[1])
                        .setCachePreparedStatements(true))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .using(vertx)
                .build();
        vertx.createHttpServer(new HttpServerOptions().setPort(0).setHost("127.0.0.1"))
                .requestHandler(request -> {
                    var path = request.path().split("/");
                    pool.preparedQuery(SQL)
                            .execute(Tuple.of(path[2], path[3]))
                            .onSuccess(rows -> request.response()
                                    .putHeader("Content-Type", "application/json")
                                    .end(rows.iterator().next().toJson().toBuffer()))
                            .onFailure(failure ->
                                    request.response().setStatusCode(500).end());
                })
                .listen()
                .onSuccess(server -> System.out.println("http://127.0.0.1:" + server.actualPort()));
    }
}
