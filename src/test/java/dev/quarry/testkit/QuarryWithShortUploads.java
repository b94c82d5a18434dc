package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryOnFaultyStore}, patient with the store, with uploads that may last for two seconds only. */
public class QuarryWithShortUploads extends QuarryOnFaultyStore {

    public static final int MAX_SECONDS = 2;

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.upload.max-duration", MAX_SECONDS + "s");
        config.put("quarry.blob.s3.timeout", "30s");
        return config;
    }
}
