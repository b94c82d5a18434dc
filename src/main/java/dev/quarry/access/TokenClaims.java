package dev.quarry.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims of a token.
 *
 * @param user the id of the user that the token authenticates
 * @param key the id of the API key that the token was created with; deleting the key invalidates the token; null for
 *     the root key
 * @param lifetime seconds from creation to expiry
 * @param addresses the addresses that the token is accepted from; empty for all
 * @param renewable whether the token can be used to create another token
 */
public record TokenClaims(
        String user, @Nullable String key, Instant expires, long lifetime, List<String> addresses, boolean renewable) {

    public TokenClaims {
        addresses = List.copyOf(addresses);
    }
}
