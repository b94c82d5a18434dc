package dev.quarry.http.head;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits that apply before a request is complete enough to be routed. */
@ConfigMapping(prefix = "quarry.http")
public interface HeadConfig {

    /**
     * Maximum time from the first byte of a request head to its last, including a preceding TLS handshake. After that,
     * Quarry returns 408 (without TLS only) and closes the connection. On an HTTP/2 connection, this limits only the
     * first request.
     */
    @WithDefault("30s")
    Duration headTimeout();
}
