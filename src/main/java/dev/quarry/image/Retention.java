package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Purges deleted images whose retention has expired: the rows first, then the bytes. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final int BATCH = 100;

    /** Number of consecutive images after which a database that rejects each of them counts as unavailable. */
    private static final int UNAVAILABLE_AFTER = 3;

    private static final int LOGGED = 10;

    private final ImageCatalog catalog;
    private final Duration retention;

    Retention(ImageCatalog catalog, RetentionConfig config) {
        this.catalog = catalog;
        this.retention = config.retention();
    }

    /**
     * Purges expired images in batches, until none is left or the round's time is over. An image whose blob row is
     * locked is left for the next round. So is one that cannot be purged; the others are purged all the same, then the
     * round fails.
     */
    public Uni<Void> run(Round round) {
        return Uni.createFrom().deferred(() -> new Purges(round).run());
    }

    /** The purges of one round, one after the other. */
    private final class Purges {

        private final Round round;
        private int left;
        private int unavailable;
        private int failed;

        @Nullable
        private Throwable first;

        Purges(Round round) {
            this.round = round;
        }

        Uni<Void> run() {
            return round.whileFull(BATCH, this::batch).invoke(this::requireNoFailure);
        }

        // Those left are still the oldest: the next batch begins behind them.
        private Uni<Integer> batch() {
            return catalog.expired(retention, BATCH, left).call(this::purge).map(List::size);
        }

        private Uni<Void> purge(List<ExpiredImage> images) {
            return Multi.createFrom()
                    .iterable(images)
                    .select()
                    .where(image -> round.hasTime())
                    .onItem()
                    .transformToUniAndConcatenate(this::purge)
                    .onItem()
                    .ignoreAsUni();
        }

        private Uni<Void> purge(ExpiredImage image) {
            return Uni.createFrom()
                    .deferred(() -> catalog.endExpired(image, retention))
                    .onItem()
                    .invoke(this::note)
                    .replaceWithVoid()
                    .onFailure()
                    .recoverWithUni(failure -> left(image, failure));
        }

        private void note(boolean purged) {
            unavailable = 0;
            if (purged) {
                round.count(1);
            } else {
                left++;
            }
        }

        private Uni<Void> left(ExpiredImage image, Throwable failure) {
            unavailable = isUnavailable(failure) ? unavailable + 1 : 0;
            if (unavailable == UNAVAILABLE_AFTER) {
                return Uni.createFrom().failure(failure);
            }
            left++;
            failed++;
            if (first == null) {
                first = failure;
            }
            if (failed <= LOGGED) {
                LOG.warnf("Could not purge %s of %s: %s", image.hash(), image.organization(), failure.getMessage());
            }
            return Uni.createFrom().voidItem();
        }

        private void requireNoFailure() {
            if (first != null) {
                throw new IllegalStateException("%d images could not be purged".formatted(failed), first);
            }
        }
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.DATABASE_UNAVAILABLE;
    }
}
