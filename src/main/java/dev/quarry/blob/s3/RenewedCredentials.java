package dev.quarry.blob.s3;

import io.minio.credentials.Credentials;
import io.minio.credentials.Provider;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Temporary credentials, renewed every 2 minutes on a separate thread. URLs are signed on event loops, which must not
 * block. A presigned URL expires with its credentials, so they are renewed long before they expire.
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

    /** Blocks. Called at startup, where blocking is allowed. */
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

    /** Throws nothing, errors included: the executor would cancel all further renewals without a log line. */
    void renew() {
        try {
            current = source.get();
        } catch (Throwable e) {
            LOG.warnf("Could not renew the S3 credentials, keeping the current ones for now: %s", e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "s3-credentials");
        thread.setDaemon(true);
        return thread;
    }
}
