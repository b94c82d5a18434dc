package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryServers}, with one connection to a store behind {@link FaultyLink}, and little patience. */
public class QuarryOnFaultyLink extends QuarryServers {

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.blob.s3.endpoint", FaultyLink.endpoint());
        config.put("quarry.blob.s3.connections", "1");
        config.put("quarry.download.stall-timeout", "1s");
        config.put("quarry.download.cache-control", "private, max-age=60");
        return config;
    }
}
