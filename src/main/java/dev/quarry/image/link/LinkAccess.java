package dev.quarry.image.link;

import dev.quarry.access.Caller;
import dev.quarry.access.KeylessAccess;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import java.util.Optional;

/** Lets requests for links in without a key, as somebody who belongs to no organization: the link itself is the leave. */
@Decorator
@Priority(10)
class LinkAccess implements KeylessAccess {

    static final String PREFIX = "/links/";

    private final KeylessAccess others;

    LinkAccess(@Any @Delegate KeylessAccess others) {
        this.others = others;
    }

    @Override
    public Optional<Caller> callerOf(HttpServerRequest request) {
        return request.path().startsWith(PREFIX) ? Optional.of(Caller.memberOf("", "link")) : others.callerOf(request);
    }
}
