package dev.quarry.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.AtOnce;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void every_download_is_taken_once_while_others_are_counted() {
        var activity = new Activity();
        var counting = new AtomicBoolean(true);
        var counters = IntStream.range(0, 4)
                .mapToObj(i -> AtOnce.run(() -> {
                    for (var n = 0; n < 20_000; n++) {
                        activity.countDownload("o" + n % 3, 10);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        var taking = AtOnce.begin(() -> {
            var total = new Traffic(0, 0);
            while (counting.get()) {
                total = sum(activity, total);
            }
            return sum(activity, total);
        });
        CompletableFuture.allOf(counters).join();
        counting.set(false);
        assertThat(taking.join()).isEqualTo(new Traffic(80_000, 800_000));
        assertThat(activity.takeDownloads()).isEmpty();
    }

    private static Traffic sum(Activity activity, Traffic before) {
        return activity.takeDownloads().values().stream().reduce(before, Traffic::plus);
    }
}
