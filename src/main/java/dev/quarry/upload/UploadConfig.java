package dev.quarry.upload;

import dev.quarry.settings.AtLeastOne;
import dev.quarry.settings.NotNegative;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an upload may be, and what it may take. */
@ConfigMapping(prefix = "quarry.upload")
public interface UploadConfig {

    /** The largest file that is taken, and the largest request. */
    @WithDefault("2G")
    MemorySize maxSize();

    /** The only formats that are taken, as file extensions separated by commas; without it, every one that is known. */
    Optional<Set<String>> formats();

    /** The only colour models that are taken: `rgb`, `gray`, `cmyk`, `lab`, separated by commas; without it, all. */
    Optional<Set<String>> colorModels();

    /** The widest image that is taken, in pixels. */
    @WithDefault("1000000")
    @WithConverter(AtLeastOne.class)
    int maxWidth();

    /** The highest image that is taken, in pixels. */
    @WithDefault("1000000")
    @WithConverter(AtLeastOne.class)
    int maxHeight();

    /** The most pixels that an image may have. */
    @WithDefault("1000000000")
    @WithConverter(PixelCount.class)
    long maxPixels();

    /** The most files that one request may hold. */
    @WithDefault("100")
    @WithConverter(AtLeastOne.class)
    int maxFiles();

    /**
     * What all uploads together may hold in memory; at least one part of the store. Two fifths of the heap where it is
     * not set.
     */
    Optional<MemorySize> memory();

    /** How many uploads may wait for memory, and one for each 640 KB of the heap at most; one more is told to come back. */
    @WithDefault("1000")
    @WithConverter(NotNegative.class)
    int queue();

    /** How long an upload may wait for memory before it is told to come back. */
    @WithDefault("30s")
    Duration queueTimeout();

    /** How long an upload may take in all. */
    @WithDefault("1h")
    Duration maxDuration();

    /** How long a client may send nothing while Quarry waits for it. */
    @WithDefault("30s")
    Duration stallTimeout();

    /** How many bytes a second a client must send on average, once the stall timeout has passed. */
    @WithDefault("1K")
    MemorySize minRate();
}
