package dev.quarry.access.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Properties of an API key, without the key itself.
 *
 * @param id a UUID as text
 * @param accessedOrNull last use, to the minute; null if never used
 * @param expiresOrNull expiry time; null for never
 * @param allowedIps the IP addresses and CIDR blocks that the key is accepted from; empty for all
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
