package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryServers}, with a journal that waits for seconds only, and nothing retained. */
public class QuarryInAHurry extends QuarryServers {

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.journal.lease", "2s");
        config.put("quarry.journal.reap-every", "200ms");
        config.put("quarry.retention", "0s");
        return config;
    }
}
