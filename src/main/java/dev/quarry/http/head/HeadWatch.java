package dev.quarry.http.head;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which a request head has started but is not completed in time (408; RFC 9110, 15.5.9). An idle
 * timeout cannot do this, because every byte restarts it.
 *
 * <p>It is the first handler of the pipeline, so it sees only bytes; {@link Heads} reports complete heads. Used on the
 * event loop of the connection.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<HeadWatch> KEY = AttributeKey.valueOf(HeadWatch.class, "of");
    private static final byte[] ANSWER =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Duration patience;
    private long heads;
    private int unanswered;

    @Nullable
    private Future<?> timer;

    private HeadWatch(Duration patience) {
        this.patience = patience;
    }

    static void begin(Channel channel, Duration patience) {
        var watch = new HeadWatch(patience);
        channel.attr(KEY).set(watch);
        channel.pipeline().addFirst(watch);
    }

    static Optional<HeadWatch> of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? Optional.ofNullable(connection.channel().attr(KEY).get())
                : Optional.empty();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        var before = heads;
        context.fireChannelRead(bytes);
        // Most heads arrive in one read, and then no timer is needed.
        if (heads == before && unanswered == 0 && timer == null) {
            timer = context.executor().schedule(() -> end(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /** Records that a request head is complete. */
    void begun(HttpServerRequest request) {
        heads++;
        unanswered++;
        stop();
        if (request.version() == HttpVersion.HTTP_2) {
            // Frames cannot be distinguished from bytes of a head, and one connection carries concurrent requests.
            var channel = ((ConnectionBase) request.connection()).channel();
            channel.attr(KEY).set(null);
            channel.pipeline().remove(this);
        }
    }

    /** Records that the request has been answered. */
    void answered() {
        unanswered--;
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private static void end(ChannelHandlerContext context) {
        if (context.pipeline().get(SslHandler.class) == null) {
            context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER)).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.close();
        }
    }
}
