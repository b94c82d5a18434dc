package dev.quarry.http;

import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Breaks off with a client that does not read.
 *
 * <p>Vert.x closes a connection politely: behind everything that is still to be written, which here would be never. So
 * this closes the channel below Vert.x, as Vert.x itself does with an idle one, and leaves the kernel nothing to send.
 */
final class Disconnection {

    private Disconnection() {}

    static void of(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            // Its other streams may be well, and a stream can be reset past what waits for the client's window.
            request.response().reset();
            return;
        }
        var channel = ((ConnectionBase) request.connection()).channelHandlerContext();
        channel.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        var unused = channel.close();
    }
}
