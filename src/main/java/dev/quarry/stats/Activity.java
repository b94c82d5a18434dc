package dev.quarry.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What has happened in this process since it was last written down. Nobody waits to be counted. */
@ApplicationScoped
public class Activity {

    private final Map<String, Traffic> downloads = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** @param bytes how many went out, all that were asked for or not */
    public void countDownload(String organization, long bytes) {
        count(organization, new Traffic(1, bytes));
    }

    /** What the organization stores is not what it was. */
    public void noteChange(String organization) {
        changed.add(organization);
    }

    void count(String organization, Traffic traffic) {
        downloads.merge(organization, traffic, Traffic::plus);
    }

    /** Gives each count to exactly one caller. */
    Map<String, Traffic> takeDownloads() {
        var taken = new HashMap<String, Traffic>();
        for (var organization : downloads.keySet()) {
            var traffic = downloads.remove(organization);
            if (traffic != null) {
                taken.put(organization, traffic);
            }
        }
        return taken;
    }

    Set<String> takeChanged() {
        var taken = new HashSet<>(changed);
        changed.removeAll(taken);
        return taken;
    }
}
