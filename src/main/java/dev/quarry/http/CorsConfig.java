package dev.quarry.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which web pages of other sites may call, handed on to Quarkus's own filter in application.properties. */
@ConfigMapping(prefix = "quarry.cors")
public interface CorsConfig {

    /** Whether web pages of other sites may call at all. */
    @WithDefault("false")
    boolean enabled();

    /** Their sites, as `https://app.example.org`, with commas between; `/regex/` is a pattern. */
    Optional<List<String>> origins();
}
