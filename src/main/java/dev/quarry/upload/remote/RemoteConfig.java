package dev.quarry.upload.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which urls are fetched, and how long that may take. */
@ConfigMapping(prefix = "quarry.upload.remote")
public interface RemoteConfig {

    /** Whether an upload may name a url instead of sending the bytes. */
    @WithDefault("true")
    boolean enabled();

    /**
     * The only hosts that are fetched from, separated by commas; without it, any. `*.example.org` stands for every name
     * below `example.org`, not for that name itself. A host listed here is still refused if its address is private.
     */
    Optional<List<@WithConverter(HostPatternConverter.class) HostPattern>> allowedHosts();

    /**
     * Also fetch from loopback and private addresses (127/8, 10/8, 172.16/12, 192.168/16, 100.64/10, ::1, fc00::/7),
     * for an intranet. Link-local, multicast, reserved and cloud metadata addresses are refused even then.
     */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** Also fetch from other ports than 80 (http) and 443 (https), where anything might listen. */
    @WithDefault("false")
    boolean allowAnyPort();

    /** How many redirects are followed, each checked like the url itself. */
    @WithDefault("3")
    @WithConverter(RedirectCount.class)
    int maxRedirects();

    /** How long everything until the answer's head may take: names, connections, redirects. */
    @WithDefault("10s")
    Duration timeout();

    /** How long one connection may take to open. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the host may send nothing while its bytes are waited for. */
    @WithDefault("30s")
    Duration idleTimeout();
}
