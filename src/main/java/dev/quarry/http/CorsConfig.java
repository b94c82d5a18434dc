package dev.quarry.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** CORS configuration. {@code application.properties} passes these values to the CORS filter of Quarkus. */
@ConfigMapping(prefix = "quarry.cors")
public interface CorsConfig {

    /** Enables CORS. If disabled, browsers block requests from web pages of other origins. */
    @WithDefault("false")
    boolean enabled();

    /**
     * Allowed origins, separated by commas, for example `https://app.example.org`. A value between slashes, such as
     * `/regex/`, is a regular expression. If unset, no other origin is allowed.
     */
    Optional<List<String>> origins();
}
