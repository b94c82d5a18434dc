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
 * Closes a connection on which PostgreSQL has said nothing for long although it was asked. A way on which everything is
 * lost and nothing is refused would else keep its connection from the pool for ever, and in the end all of them.
 *
 * <p>The client's own idle time-out cannot do it once a connection is in use: it closes those that nobody has asked
 * anything, too, and what it closes is not given back to the pool (Vert.x 4.5.27). It does watch over the handshake.
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

    /** From now on, for a connection that is through its handshake. */
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
            LOG.warn("PostgreSQL says nothing on a connection: closing it");
            context.close();
        }
    }
}
