package dev.quarry.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says.
 *
 * @param user the id of the user it acts as
 * @param key the id of the key it was made with, which it dies with; null for the root key
 * @param lifetime seconds from its making to its end
 * @param addresses the only ones it may be used from; empty for all
 * @param renewable whether it may make another one
 */
public record TokenClaims(
        String user, @Nullable String key, Instant expires, long lifetime, List<String> addresses, boolean renewable) {

    public TokenClaims {
        addresses = List.copyOf(addresses);
    }
}
