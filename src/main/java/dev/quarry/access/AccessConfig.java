package dev.quarry.access;

import dev.quarry.settings.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Configuration of authentication and sign-up. */
@ConfigMapping(prefix = "quarry.access")
public interface AccessConfig {

    /**
     * Root key: a secret that acts as admin of every organization. At least 32 characters. Required: Quarry refuses to
     * start without it.
     */
    String rootKey();

    /**
     * Second root key, at least 32 characters. It is accepted like the first, so that the root key can be rotated
     * without downtime. Tokens are signed with the first key and verified with both. Unset: only the first key is
     * accepted.
     */
    Optional<String> rootKeyNext();

    /**
     * Who can create users and organizations. `closed`: only the root key. `open`: anyone can create a user,
     * optionally with an organization, and every user can create organizations.
     */
    @WithDefault("closed")
    SignUp signUp();

    /**
     * TTL of the cache of API keys, and of organizations during uploads, on each replica. A revoked key is accepted for
     * at most this long.
     */
    @WithDefault("3s")
    Duration keyCache();

    /**
     * Number of invalid keys, invalid tokens and sign-ups per client address and minute that get an immediate response.
     * Further ones are delayed by one second; if 16 are already waiting, they get `429`. IPv6 addresses count by their
     * /64 network. At least 1.
     */
    @WithDefault("20")
    @WithConverter(AtLeastOne.class)
    int failedTries();

    /** Policy for creating users and organizations. */
    enum SignUp {
        CLOSED,
        OPEN
    }
}
