package dev.quarry.image;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Purges deleted images whose retention has expired: the rows first, then the bytes. */
@ApplicationScoped
public class Retention {

    private static final int BATCH = 100;

    private final ImageCatalog catalog;
    private final Duration retention;

    Retention(ImageCatalog catalog, RetentionConfig config) {
        this.catalog = catalog;
        this.retention = config.retention();
    }

    /** Purges expired images in batches. An image whose blob row is locked is left for the next run. */
    public Uni<Void> endImages() {
        return catalog.endDeleted(retention, BATCH)
                .chain(ended -> ended < BATCH ? Uni.createFrom().voidItem() : endImages());
    }
}
