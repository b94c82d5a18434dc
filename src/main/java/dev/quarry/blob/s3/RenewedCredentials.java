package dev.quarry.blob.s3;

import io.minio.credentials.Credentials;
import io.minio.credentials.Provider;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Temporary keys, asked for anew long before they end, on a thread of their own: addresses are signed on event loops,
 * which must not wait for anybody, and an address is worth no more than what is left of its keys.
 */
final class RenewedCredentials implements Provider {

    private static final Logger LOG = Logger.getLogger(RenewedCredentials.class);

    private static final int MINUTES = 2;

    private final Supplier<Credentials> source;

    @Nullable
    private volatile Credentials current;

    RenewedCredentials(Supplier<Credentials> source) {
        this.source = source;
    }

    @Override
    public Credentials fetch() {
        var known = current;
        return known == null ? first() : known;
    }

    /** At the start, where waiting is allowed. */
    private synchronized Credentials first() {
        var known = current;
        if (known == null) {
            known = source.get();
            current = known;
            var unused = Executors.newSingleThreadScheduledExecutor(RenewedCredentials::thread)
                    .scheduleAtFixedRate(this::renew, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
        return known;
    }

    private void renew() {
        try {
            current = source.get();
        } catch (RuntimeException e) {
            LOG.warnf("The keys to the bucket were not renewed, and are asked for again: %s", e.getMessage());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "s3-credentials");
        thread.setDaemon(true);
        return thread;
    }
}
