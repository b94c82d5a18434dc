package dev.quarry.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How downloads are given out. */
@ConfigMapping(prefix = "quarry.download")
public interface DownloadConfig {

    /**
     * How long a client may take nothing of a download before its connection is broken; `0s`: for ever. A store may be
     * less patient: a client cannot stall longer than `quarry.blob.s3.timeout` in a file that is larger than the
     * buffers between the two.
     */
    @WithDefault("60s")
    Duration stallTimeout();

    /** The header Cache-Control of a download. */
    @WithDefault("private, no-cache")
    String cacheControl();
}
