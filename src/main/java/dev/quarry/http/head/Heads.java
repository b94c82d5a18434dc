package dev.quarry.http.head;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Notifies the {@link HeadWatch} of a connection about each complete request head and each response. */
@Singleton
class Heads {

    private static final int BEFORE_ALL_OTHERS = 1000;

    private final HeadConfig config;

    Heads(HeadConfig config) {
        this.config = config;
    }

    void watch(Channel connection) {
        HeadWatch.begin(connection, config.headTimeout());
    }

    void install(@Observes Filters filters) {
        filters.register(Heads::onEveryRequest, BEFORE_ALL_OTHERS);
    }

    void install(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(Heads::onEveryRequest);
    }

    private static void onEveryRequest(RoutingContext routing) {
        HeadWatch.of(routing.request()).ifPresent(watch -> {
            watch.begun(routing.request());
            routing.addEndHandler(answered -> watch.answered());
        });
        routing.next();
    }
}
