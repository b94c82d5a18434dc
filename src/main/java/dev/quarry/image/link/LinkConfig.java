package dev.quarry.image.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of links: signing keys, lifetime and base URL. */
@ConfigMapping(prefix = "quarry.links")
public interface LinkConfig {

    /**
     * Keys that sign links, as `name:secret`, separated by commas. A name has 1 to 16 letters, digits, `_` and `-`; a
     * secret has at least 32 characters. The first key signs new links, and all keys verify. To rotate, put the new key
     * first and remove the old key after its last link has expired. When unset, links are signed with a key derived
     * from the root key.
     */
    Optional<List<String>> keys();

    /** Maximum lifetime of a link. */
    @WithDefault("7d")
    Duration maxLifetime();

    /**
     * Base URL of links, such as `https://images.example.org`. When unset, the scheme, host and port of the request are
     * used.
     */
    Optional<String> baseUrl();
}
