package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryServers}, with a journal that waits for seconds only, and nothing retained. */
public class QuarryInAHurry extends QuarryServers {

    /** Behind {@link QuarryServers}, which every test class gets since others ask for it: the last one's words count. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.journal.lease", "5s");
        config.put("quarry.journal.reap-every", "200ms");
        config.put("quarry.retention", "0s");
        return config;
    }
}
