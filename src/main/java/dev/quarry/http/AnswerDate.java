package dev.quarry.http;

import dev.quarry.http.conditional.HttpDate;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Sets {@code Date} on every response (RFC 9110, 6.6.1). Caches compute the age of a response from it. */
@Singleton
class AnswerDate {

    private static final int BEFORE_ALL_THAT_ANSWER = 900;

    /** Formatted once per second. A race between event loops is harmless: both compute the same text. */
    private volatile Second last = Second.of(0);

    void install(@Observes Filters filters) {
        filters.register(this::onEveryRequest, BEFORE_ALL_THAT_ANSWER);
    }

    private void onEveryRequest(RoutingContext routing) {
        routing.addHeadersEndHandler(ignored -> routing.response().headers().set(HttpHeaders.DATE, now()));
        routing.next();
    }

    private String now() {
        var second = System.currentTimeMillis() / 1000;
        var known = last;
        if (known.number != second) {
            known = Second.of(second);
            last = known;
        }
        return known.text;
    }

    private record Second(long number, String text) {

        static Second of(long number) {
            return new Second(number, HttpDate.format(Instant.ofEpochSecond(number)));
        }
    }
}
