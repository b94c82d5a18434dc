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

/** Limits of uploads. */
@ConfigMapping(prefix = "quarry.upload")
public interface UploadConfig {

    /**
     * Maximum size of one file and of one request. A multipart request may be up to 2 MiB larger, for form fields and
     * part headers. Larger uploads get `413 Content Too Large`.
     */
    @WithDefault("2G")
    MemorySize maxSize();

    /** Accepted image formats, as file extensions separated by commas. Unset: all supported formats. */
    Optional<Set<String>> formats();

    /** Accepted color models, separated by commas: `rgb`, `gray`, `cmyk`, `lab`. Unset: all of them. */
    Optional<Set<String>> colorModels();

    /** Maximum width of an image, in pixels. */
    @WithDefault("1000000")
    @WithConverter(AtLeastOne.class)
    int maxWidth();

    /** Maximum height of an image, in pixels. */
    @WithDefault("1000000")
    @WithConverter(AtLeastOne.class)
    int maxHeight();

    /** Maximum number of pixels of an image (width times height). */
    @WithDefault("1000000000")
    @WithConverter(PixelCount.class)
    long maxPixels();

    /** Maximum number of files in one request, including files fetched by URL. */
    @WithDefault("100")
    @WithConverter(AtLeastOne.class)
    int maxFiles();

    /**
     * Maximum memory for the bytes of all uploads together. At least one part of the object store
     * (`quarry.blob.s3.part-size`). Unset: two fifths of the maximum heap.
     */
    Optional<MemorySize> memory();

    /**
     * Maximum number of uploads that wait for memory; never more than one per 640 KiB of the maximum heap. Further
     * uploads get `503 Service Unavailable` with `Retry-After`.
     */
    @WithDefault("1000")
    @WithConverter(NotNegative.class)
    int queue();

    /** Maximum time that an upload waits for memory. Then it gets `503 Service Unavailable` with `Retry-After`. */
    @WithDefault("30s")
    Duration queueTimeout();

    /**
     * Maximum time to receive one request body or one file fetched by URL. Does not include the time that the upload
     * waits for memory. A longer upload fails with `408 Request Timeout`.
     */
    @WithDefault("1h")
    Duration maxDuration();

    /**
     * Maximum time without a byte from the client while Quarry is ready to read. Then the upload fails with
     * `408 Request Timeout`.
     */
    @WithDefault("30s")
    Duration stallTimeout();

    /**
     * Minimum average rate of an upload, in bytes per second. Enforced once Quarry has waited for the client for longer
     * than `quarry.upload.stall-timeout` in total. A slower upload fails with `408 Request Timeout`.
     */
    @WithDefault("1K")
    MemorySize minRate();
}
