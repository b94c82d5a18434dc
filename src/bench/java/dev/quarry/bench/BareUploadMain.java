package dev.quarry.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The least that can take an upload as Quarry has to: a note before the object, both hashes of what passes, one PUT to a
 * signed address, a row of what came. Vert.x and its clients with nothing around them: no form to read, no key, no routes, no
 * picture looked into, no limit, no retry, no index but the primary key's.
 */
final class BareUploadMain {

    private BareUploadMain() {}

    public static void main(String[] arguments) {
        Quiet.begin();
        var vertx = Vertx.vertx();
        var pool = BareServer.pool(vertx, arguments);
        var client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
        var unused = pool.query("create table note (key text primary key)")
                .execute()
                .compose(done -> pool.query(
                                "create table picture (key text primary key, sha1 text, sha256 text, size bigint)")
                        .execute())
                .compose(done -> BareServer.listen(vertx, request -> take(request, pool, client)));
    }

    private static void take(HttpServerRequest request, Pool pool, HttpClient client) {
        request.pause();
        var to = request.getParam("to");
        var hashes = new Hashes();
        pool.preparedQuery("insert into note values ($1)")
                .execute(Tuple.of(to))
                .compose(noted -> client.request(
                        new RequestOptions().setMethod(HttpMethod.PUT).setAbsoluteURI(to)))
                .compose(put -> pass(request, put, hashes))
                .compose(BareUploadMain::stored)
                .compose(stored -> pool.preparedQuery("with noted as (delete from note where key = $1)"
                                + " insert into picture values ($1, $2, $3, $4)")
                        .execute(Tuple.of(to, hashes.hex(hashes.sha1), hashes.hex(hashes.sha256), hashes.length)))
                .onSuccess(row -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(new JsonObject()
                                .put("key", to)
                                .put("size", hashes.length)
                                .toBuffer()))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static Future<HttpClientResponse> pass(HttpServerRequest request, HttpClientRequest put, Hashes hashes) {
        put.putHeader(HttpHeaders.CONTENT_LENGTH, request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .putHeader(HttpHeaders.CONTENT_TYPE, "image/png");
        request.handler(bytes -> {
            hashes.update(bytes);
            put.write(bytes);
            if (put.writeQueueFull()) {
                request.pause();
                put.drainHandler(drained -> request.resume());
            }
        });
        request.endHandler(end -> put.end());
        request.resume();
        return put.response();
    }

    private static Future<Void> stored(HttpClientResponse answer) {
        return answer.statusCode() == 200
                ? answer.end()
                : Future.failedFuture("The store answered " + answer.statusCode());
    }

    private static final class Hashes {

        private final MessageDigest sha1 = digest("SHA-1");
        private final MessageDigest sha256 = digest("SHA-256");
        private long length;

        void update(Buffer bytes) {
            var heap = bytes.getBytes();
            sha1.update(heap);
            sha256.update(heap);
            length += heap.length;
        }

        String hex(MessageDigest digest) {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest digest(String name) {
            try {
                return MessageDigest.getInstance(name);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
