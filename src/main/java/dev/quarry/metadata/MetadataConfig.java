package dev.quarry.metadata;

import dev.quarry.settings.AtLeastOne;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How much may be said of one image. */
@ConfigMapping(prefix = "quarry.metadata")
public interface MetadataConfig {

    /** The most fields of user metadata that an image may have. */
    @WithDefault("250")
    @WithConverter(AtLeastOne.class)
    int maxFields();

    /** The largest user metadata of an image, as JSON. */
    @WithDefault("64K")
    MemorySize maxBytes();
}
