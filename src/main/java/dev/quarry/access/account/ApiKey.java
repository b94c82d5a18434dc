package dev.quarry.access.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a key; never the key itself.
 *
 * @param id a UUID as text
 * @param accessedOrNull when it was last used, to the minute
 * @param expiresOrNull when it ends; null for never
 * @param allowedIps the only addresses and blocks of addresses that it may be used from; empty for all
 */
public record ApiKey(
        String id,
        String comment,
        Instant created,
        @Nullable Instant accessedOrNull,
        @Nullable Instant expiresOrNull,
        List<String> allowedIps) {

    public ApiKey {
        allowedIps = List.copyOf(allowedIps);
    }

    public Optional<Instant> accessed() {
        return Optional.ofNullable(accessedOrNull);
    }

    public Optional<Instant> expires() {
        return Optional.ofNullable(expiresOrNull);
    }
}
