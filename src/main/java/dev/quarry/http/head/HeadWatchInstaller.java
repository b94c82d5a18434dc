package dev.quarry.http.head;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Has every connection watched from its first byte on. Neither Quarkus nor Vert.x shows one before its first request, so
 * Netty is asked: it finds this class as a service where the property {@link #EXTENSIONS_SYSTEM_PROPERTY} says that it may.
 */
@RegisterForReflection
public final class HeadWatchInstaller extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        Arc.container().instance(Heads.class).get().watch(channel);
    }
}
