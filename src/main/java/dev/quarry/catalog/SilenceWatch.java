package dev.quarry.catalog;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Closes a connection on which PostgreSQL does not respond to a request in time. If the network drops all packets
 * without rejecting them, such a connection would never be released to the pool, and in the end none would be left.
 *
 * <p>The client's own idle timeout covers only the handshake. On a connection in use it does not help: it also closes
 * connections without a pending request, and a connection that it closes is not released to the pool (Vert.x 4.5.27).
 */
final class SilenceWatch extends IdleStateHandler {

    private static final Logger LOG = Logger.getLogger(SilenceWatch.class);
    private static final String IDLE = "idle";
    private static final String WATCH = "quarry-silence";

    private final long patienceNanos;
    private boolean isAsked;
    private long askedAt;

    private SilenceWatch(Duration patience) {
        super(patience.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
        this.patienceNanos = patience.toNanos();
    }

    /** Starts watching a connection whose handshake is complete; replaces the client's idle timeout. */
    static void over(SqlConnection connection, Duration patience) {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase wire) {
            var pipeline = wire.socket().channelHandlerContext().pipeline();
            if (pipeline.get(IDLE) != null) {
                pipeline.remove(IDLE);
            }
            pipeline.addFirst(WATCH, new SilenceWatch(patience));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (!isAsked) {
            isAsked = true;
            askedAt = System.nanoTime();
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        isAsked = false;
        super.channelRead(context, message);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        if (isAsked && System.nanoTime() - askedAt >= patienceNanos) {
            LOG.warn("No response from PostgreSQL, closing the connection");
            context.close();
        }
    }
}
