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

    /**
     * Where a link's bytes come from. `stream`: through Quarry. `redirect`: from the store itself, whose presigned address
     * a 307 tells; for stores that browsers can reach. What a browser would run is streamed all the same.
     */
    @WithDefault("stream")
    Mode mode();

    /** The header Cache-Control of a download. */
    @WithDefault("private, no-cache")
    String cacheControl();

    /** Who sends the bytes of a link. */
    enum Mode {
        STREAM,
        REDIRECT
    }
}
