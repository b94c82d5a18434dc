package dev.quarry.image;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The end of deleted images: what nobody can have back any more goes, rows first and then bytes. */
@ApplicationScoped
public class Retention {

    private static final int BATCH = 100;

    private final ImageCatalog catalog;
    private final Duration retention;

    Retention(ImageCatalog catalog, RetentionConfig config) {
        this.catalog = catalog;
        this.retention = config.retention();
    }

    /** Ends every image whose time is over; one that is being used at this moment waits for the next time. */
    public Uni<Void> endImages() {
        return catalog.endDeleted(retention, BATCH)
                .chain(ended -> ended < BATCH ? Uni.createFrom().voidItem() : endImages());
    }
}
