package dev.quarry.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Collects downloads and changed organizations in memory until {@link StatisticsRounds} writes them. */
@ApplicationScoped
public class Activity {

    private final Map<String, Traffic> downloads = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** @param bytes number of bytes sent, also if the download was not completed */
    public void countDownload(String organization, long bytes) {
        count(organization, new Traffic(1, bytes));
    }

    /** Marks an organization whose stored bytes or images have changed. */
    public void noteChange(String organization) {
        changed.add(organization);
    }

    void count(String organization, Traffic traffic) {
        downloads.merge(organization, traffic, Traffic::plus);
    }

    /** Removes and returns the counts; each one is returned to exactly one caller. */
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
