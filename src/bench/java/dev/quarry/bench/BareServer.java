package dev.quarry.bench;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** What each {@link BareProgram} begins with: PostgreSQL on one side, HTTP on the other. */
final class BareServer {

    private static final int CONNECTIONS = 20;

    private BareServer() {}

    /** @param arguments as {@link BareProgram} gives them */
    static Pool pool(Vertx vertx, String[] arguments) {
        return PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(arguments[0])
                        .setUser(arguments[1])
                        .setPassword(arguments[1])
                        .setCachePreparedStatements(true))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .using(vertx)
                .build();
    }

    /** Prints its address once it listens. */
    static Future<HttpServer> listen(Vertx vertx, Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer(new HttpServerOptions().setPort(0).setHost("127.0.0.1"))
                .requestHandler(handler)
                .listen()
                .onSuccess(server -> System.out.println("http://127.0.0.1:" + server.actualPort()));
    }
}
