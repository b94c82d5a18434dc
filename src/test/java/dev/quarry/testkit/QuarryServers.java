package dev.quarry.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives the application under test a database and a bucket of its own, on the servers of this JVM. */
public class QuarryServers implements QuarkusTestResourceLifecycleManager {

    public static final String ROOT_KEY = "test-root-key-0123456789abcdef0123456789";

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        var database = TestPostgres.newDatabase();
        var bucket = "quarry-" + BUCKETS.incrementAndGet();
        Stores.use(database, bucket);
        return config(database, bucket);
    }

    /** What an application needs to run on these servers. */
    public static Map<String, String> config(String database, String bucket) {
        var config = new HashMap<String, String>();
        // A packaged application knows no test port; two builds at once must not want the same one.
        config.put("quarkus.management.port", "0");
        config.put("quarry.database.url", database);
        config.put("quarry.database.username", TestPostgres.USER);
        config.put("quarry.blob.s3.endpoint", TestS3.endpoint());
        config.put("quarry.blob.s3.bucket", bucket);
        config.put("quarry.blob.s3.access-key", TestS3.ACCESS_KEY);
        config.put("quarry.blob.s3.secret-key", TestS3.SECRET_KEY);
        config.put("quarry.blob.s3.part-size", "5M");
        config.put("quarry.upload.max-size", "40M");
        // What one test makes due must not go while another one compares what is there before and after.
        config.put("quarry.journal.reap-every", "1h");
        config.put("quarry.stats.flush-every", "100ms");
        // So that tests can fetch from servers of their own.
        config.put("quarry.upload.remote.allow-private-addresses", "true");
        config.put("quarry.upload.remote.allow-any-port", "true");
        config.put("quarry.access.root-key", ROOT_KEY);
        // Tests of faults make one call after the other fail; the next one is to be made all the same.
        config.put("quarry.blob.s3.circuit.failures", "1");
        // Tests send wrong keys by the hundred, and all from one address.
        config.put("quarry.access.failed-tries", "1000000");
        return config;
    }

    @Override
    public void stop() {
        // The servers end with the JVM; what they kept lies in the build folder.
    }
}
