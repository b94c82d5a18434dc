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
 * Ends a connection on which a request's head has begun and does not come to its end (408, RFC 9110, 15.5.9). An idle
 * time-out does not: each byte starts it anew.
 *
 * <p>It stands before all that reads HTTP, so it sees bytes; that a head is whole it is told by {@link Heads}. Used on the
 * connection's event loop.
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
        // Nearly every head comes in one piece, and then nothing was ever waited for.
        if (heads == before && unanswered == 0 && timer == null) {
            timer = context.executor().schedule(() -> end(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /** To be called when a request's head is here. */
    void begun(HttpServerRequest request) {
        heads++;
        unanswered++;
        stop();
        if (request.version() == HttpVersion.HTTP_2) {
            // Its frames are not to be told from a head's bytes, and one connection has many requests at a time.
            var channel = ((ConnectionBase) request.connection()).channel();
            channel.attr(KEY).set(null);
            channel.pipeline().remove(this);
        }
    }

    /** To be called when it is answered. */
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
