package dev.quarry.search.archive;

import dev.quarry.http.WatchedResponse;
import dev.quarry.image.DownloadConfig;
import dev.quarry.image.SourceImages;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
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
 * Streams an archive to the response. If an image cannot be read, the connection is reset: the client receives fewer
 * bytes than {@code Content-Length} and no central directory, so a truncated archive never looks complete.
 */
@Provider
public class ArchiveWriter implements ServerMessageBodyWriter<Archive> {

    private static final Logger LOG = Logger.getLogger(ArchiveWriter.class);

    private final Vertx vertx;
    private final SourceImages images;
    private final DownloadConfig config;

    ArchiveWriter(Vertx vertx, SourceImages images, DownloadConfig config) {
        this.vertx = vertx;
        this.images = images;
        this.config = config;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Archive.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Archive.class;
    }

    @Override
    public void writeResponse(Archive archive, Type genericType, ServerRequestContext context) {
        var framework = (ResteasyReactiveRequestContext) context;
        var request = framework.unwrap(HttpServerRequest.class);
        var response = request.response();
        if (response.closed()) {
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(archive.length()));
        if (request.method() == HttpMethod.HEAD) {
            context.serverResponse().end();
            return;
        }
        framework.suspend();
        var sink = new WatchedResponse(vertx, request, archive.length(), config.stallTimeout());
        var unused = new ArchiveFlow(images, archive, sink)
                .run()
                .onTermination()
                .invoke(sink::release)
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
            Archive archive,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        throw new UnsupportedOperationException("archives are written asynchronously, not to an output stream");
    }
}
