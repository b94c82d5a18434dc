package dev.quarry.image.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How links are signed and how long they are good. */
@ConfigMapping(prefix = "quarry.links")
public interface LinkConfig {

    /**
     * The keys that links are signed with, as `name:secret`, separated by commas. The first one signs, all of them
     * verify: a new key goes to the front, an old one stays until its last link is over. Without any, a key that is
     * derived from the root key.
     */
    Optional<List<String>> keys();

    /** The longest time that a link can be asked for. */
    @WithDefault("7d")
    Duration maxLifetime();

    /** What links begin with, such as `https://images.example.org`; without it, what the request was sent to. */
    Optional<String> baseUrl();
}
