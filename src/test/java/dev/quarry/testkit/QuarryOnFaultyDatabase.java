package dev.quarry.testkit;

import java.util.Map;

/** As {@link QuarryInAHurry}, with a database behind {@link FaultyDatabase}, and little patience with it. */
public class QuarryOnFaultyDatabase extends QuarryInAHurry {

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.database.url", FaultyDatabase.url(config.get("quarry.database.url")));
        config.put("quarry.database.timeout", "1s");
        return config;
    }
}
