package dev.quarry.http.head;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What clients must keep to before Quarry knows what they want. */
@ConfigMapping(prefix = "quarry.http")
public interface HeadConfig {

    /** How long a request's head may take from its first byte to its last, a TLS handshake before it included. */
    @WithDefault("30s")
    Duration headTimeout();
}
