package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryServers}, with one connection to a store behind {@link FaultyLink}, and little patience. */
public class QuarryOnFaultyLink extends QuarryServers {

    /** Behind {@link QuarryServers}, which every test class gets since others ask for it: the last one's words count. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.blob.s3.endpoint", FaultyLink.endpoint());
        config.put("quarry.blob.s3.connections", "1");
        config.put("quarry.download.stall-timeout", "2s");
        config.put("quarry.download.cache-control", "private, max-age=60");
        return config;
    }
}
