package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryInAHurry}, with a store behind {@link FaultyStore}, and little patience with it. */
public class QuarryOnFaultyStore extends QuarryInAHurry {

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.journal.lease", "3s");
        config.put("quarry.blob.s3.endpoint", FaultyStore.endpoint());
        config.put("quarry.blob.s3.timeout", "2s");
        config.put("quarry.blob.s3.connect-timeout", "1s");
        // What goes wrong for one organization is not to be taken for a store that is away.
        config.put("quarry.blob.s3.circuit.calls", "10000");
        return config;
    }
}
