package dev.quarry.http;

import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Aborts the connection of a client that does not read.
 *
 * <p>Vert.x closes a connection only after all pending writes, which never complete here. This class closes the Netty
 * channel instead, as Vert.x does for idle connections. {@code SO_LINGER} 0 makes the kernel discard unsent data.
 */
final class Disconnection {

    private Disconnection() {}

    static void of(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            // Other streams may be healthy, and a reset is not queued behind data that waits for the window.
            request.response().reset();
            return;
        }
        var channel = ((ConnectionBase) request.connection()).channelHandlerContext();
        channel.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        var unused = channel.close();
    }
}
