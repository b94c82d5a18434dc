package dev.quarry.packaged.weather;

import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.StorePair;
import java.util.Map;

/** A service that is as patient as a test can wait for, and keeps nothing that was deleted. */
final class Settings {

    private Settings() {}

    static Map<String, String> of(StorePair stores) {
        var config = QuarryServers.config(stores.database(), stores.bucket());
        config.put("quarry.blob.s3.timeout", "4s");
        config.put("quarry.blob.s3.connect-timeout", "2s");
        config.put("quarry.blob.s3.circuit.failures", "0.5");
        config.put("quarry.blob.s3.circuit.delay", "2s");
        config.put("quarry.database.timeout", "4s");
        config.put("quarry.http.head-timeout", "5s");
        config.put("quarry.upload.queue-timeout", "5s");
        config.put("quarry.upload.stall-timeout", "3s");
        config.put("quarry.download.stall-timeout", "3s");
        config.put("quarry.journal.lease", "5s");
        config.put("quarry.journal.reap-every", "500ms");
        config.put("quarry.retention", "0s");
        return config;
    }
}
