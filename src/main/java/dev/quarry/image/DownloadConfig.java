package dev.quarry.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of downloads. */
@ConfigMapping(prefix = "quarry.download")
public interface DownloadConfig {

    /**
     * Time without progress after which a download is aborted because the client has stalled. `0s` disables the limit.
     * For a file larger than the buffers between client and object store, `quarry.blob.s3.timeout` also limits how long
     * a client can stall.
     */
    @WithDefault("60s")
    Duration stallTimeout();

    /**
     * How the bytes behind a link are delivered. `stream`: Quarry sends them. `redirect`: Quarry returns a `307` to a
     * presigned URL of the object store, valid for one minute. Clients must be able to reach the store. SVG files, and
     * files in a store without presigned URLs, are always streamed.
     */
    @WithDefault("stream")
    Mode mode();

    /** `Cache-Control` header of downloads. */
    @WithDefault("private, no-cache")
    String cacheControl();

    /** Delivery of the bytes behind a link. */
    enum Mode {
        STREAM,
        REDIRECT
    }
}
