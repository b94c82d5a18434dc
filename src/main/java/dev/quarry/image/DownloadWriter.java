package dev.quarry.image;

import dev.quarry.http.WatchedResponse;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.stats.Activity;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Pipes an open object into the response with back-pressure.
 *
 * <p>After the response head is sent, a failure can only be reported by resetting the connection. The client then
 * receives fewer bytes than {@code Content-Length} states and does not mistake a truncated file for a complete one.
 */
@Provider
public class DownloadWriter implements ServerMessageBodyWriter<Download> {

    private static final Logger LOG = Logger.getLogger(DownloadWriter.class);

    private final Vertx vertx;
    private final DownloadConfig config;
    private final Activity activity;

    DownloadWriter(Vertx vertx, DownloadConfig config, Activity activity) {
        this.activity = activity;
        this.vertx = vertx;
        this.config = config;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public void writeResponse(Download download, Type genericType, ServerRequestContext context) {
        var framework = (ResteasyReactiveRequestContext) context;
        var request = framework.unwrap(HttpServerRequest.class);
        var response = request.response();
        if (response.closed()) {
            // The client has already disconnected, and nothing else closes the object from here on.
            download.content().close();
            return;
        }
        // The framework adds the other headers. This one must be set before the first byte is written.
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(download.length()));
        framework.suspend();
        var sink = new WatchedResponse(vertx, request, download.length(), config.stallTimeout());
        var unused = download.content()
                .pipeTo(sink)
                .onTermination()
                .invoke(sink::release)
                .onTermination()
                .invoke(() -> activity.countDownload(download.organization(), sink.written()))
                .subscribe()
                .with(done -> framework.resume(), failure -> {
                    log(failure, request);
                    response.reset();
                    framework.resume();
                });
    }

    private static void log(Throwable failure, HttpServerRequest request) {
        if (failure instanceof Problem problem && problem.type() == ProblemType.CONNECTION_CLOSED) {
            LOG.debugf("%s %s: %s", request.method(), request.path(), problem.detail());
        } else {
            LOG.errorf(failure, "%s %s aborted: %s", request.method(), request.path(), failure.getMessage());
        }
    }

    @Override
    public void writeTo(
            Download download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        throw new UnsupportedOperationException("Downloads are not written to an output stream");
    }
}
