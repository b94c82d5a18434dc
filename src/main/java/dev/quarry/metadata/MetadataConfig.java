package dev.quarry.metadata;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much may be said of one image. */
@ConfigMapping(prefix = "quarry.metadata")
public interface MetadataConfig {

    /** The most fields of user metadata that an image may have. */
    @WithDefault("250")
    @Min(1)
    int maxFields();

    /** The largest user metadata of an image, as JSON. */
    @WithDefault("64K")
    MemorySize maxBytes();
}
