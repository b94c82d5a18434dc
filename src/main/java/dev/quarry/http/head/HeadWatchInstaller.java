package dev.quarry.http.head;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Installs a {@link HeadWatch} on every accepted connection. Quarkus and Vert.x do not expose a connection before its
 * first request, so this uses Netty's service loader, which {@link #EXTENSIONS_SYSTEM_PROPERTY} must enable.
 */
@RegisterForReflection
public final class HeadWatchInstaller extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        Arc.container().instance(Heads.class).get().watch(channel);
    }
}
