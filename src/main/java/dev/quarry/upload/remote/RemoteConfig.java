package dev.quarry.upload.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fetching of files by URL. */
@ConfigMapping(prefix = "quarry.upload.remote")
public interface RemoteConfig {

    /** Accept uploads that contain the URL of a file to fetch (form field `url[0]`) instead of the file itself. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Hosts that files may be fetched from, separated by commas. `*.example.org` matches every subdomain of
     * `example.org`, but not `example.org` itself. The rules for addresses and ports also apply to these hosts. Unset:
     * any host.
     */
    Optional<List<@WithConverter(HostPatternConverter.class) HostPattern>> allowedHosts();

    /**
     * Allow loopback and private addresses (127/8, 10/8, 172.16/12, 192.168/16, 100.64/10, ::1, fc00::/7), for example
     * to fetch from an intranet. Link-local, multicast, reserved and cloud metadata addresses remain blocked.
     */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** Allow ports other than 80 (http) and 443 (https). Lets clients send requests to services on any port. */
    @WithDefault("false")
    boolean allowAnyPort();

    /** Maximum number of redirects to follow, 0 to 20. Each target is checked like the original URL. */
    @WithDefault("3")
    @WithConverter(RedirectCount.class)
    int maxRedirects();

    /** Maximum time until the response head arrives, including DNS resolution, connections and redirects. */
    @WithDefault("10s")
    Duration timeout();

    /** Maximum time to open one connection. Applies separately to the TCP connection and to the TLS handshake. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Maximum time without a byte from the remote host while Quarry is ready to read. */
    @WithDefault("30s")
    Duration idleTimeout();
}
