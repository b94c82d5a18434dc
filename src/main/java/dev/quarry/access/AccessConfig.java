package dev.quarry.access;

import dev.quarry.settings.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who is let in. */
@ConfigMapping(prefix = "quarry.access")
public interface AccessConfig {

    /** The key that acts as admin everywhere, at least 32 characters. There is no default: no start without it. */
    String rootKey();

    /** A second root key, so that the first can be replaced while both are in use. Tokens are signed with the first. */
    Optional<String> rootKeyNext();

    /** Who may make users and organizations: `closed`, the root key only; `open`, everybody. */
    @WithDefault("closed")
    SignUp signUp();

    /**
     * For how long a replica believes what it knows of a key, or of an organization that is uploaded to: a revoked key works
     * no longer than that.
     */
    @WithDefault("3s")
    Duration keyCache();

    /** How many wrong keys and new accounts of one address are answered at once each minute; the others wait a second. */
    @WithDefault("20")
    @WithConverter(AtLeastOne.class)
    int failedTries();

    /** Whether people may make accounts of their own. */
    enum SignUp {
        CLOSED,
        OPEN
    }
}
