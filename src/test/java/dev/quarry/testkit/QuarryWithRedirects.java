package dev.quarry.testkit;

import java.util.Map;

/** Quarry that sends whoever has a link to the store. */
public class QuarryWithRedirects extends QuarryServers {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.download.mode", "redirect");
        return config;
    }
}
