package dev.quarry.testkit;

import java.util.Map;

/** Quarry whose reaper goes round all the time, while what is deleted is kept as long as ever. */
public class QuarryWithQuickRounds extends QuarryServers {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.journal.reap-every", "100ms");
        return config;
    }
}
